import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../src/ui/i18n/message-key.ts';
import { t } from '../src/ui/i18n/text.ts';
import { placeIn } from './place.ts';
import { Report } from './tabs/report.tsx';
import { Script } from './tabs/script.tsx';
import { SetupLink } from './tabs/setup-link.tsx';

const TABS = ['setup', 'report', 'script'] as const;
type Tab = (typeof TABS)[number];
const TAB_LABELS: Record<Tab, MessageKey> = {
  setup: 'support_setup',
  report: 'support_report',
  script: 'support_script',
};

/** The page for those who guide others: make a link, read a report, know what the customer sees. */
export function App() {
  const [hash, go] = useHash();
  const tab = TABS.find((name) => hash.startsWith(`#${name}`)) ?? 'setup';
  return (
    <main>
      <h1>{t('support_title')}</h1>
      <Tabs tab={tab} choose={(chosen) => go(`#${chosen}`)} />
      {/* All three stay, so that nothing typed is lost by looking elsewhere. */}
      <Panel name="setup" tab={tab}>
        <SetupLink />
      </Panel>
      <Panel name="report" tab={tab}>
        <Report />
      </Panel>
      <Panel name="script" tab={tab}>
        <Script here={placeIn(hash)} go={(place) => go(`#script-${place}`)} />
      </Panel>
    </main>
  );
}

/** Tab and place are in the address, so that each can be kept as a bookmark. */
function useHash(): [string, (hash: string) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // The browser scrolled before the panel was shown, if at all.
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView(), [hash]);
  const go = (chosen: string) => {
    // Not by `location`, which would take the focus out of the box being typed in.
    history.replaceState(null, '', chosen);
    setHash(chosen);
    // Also when it is the same once more.
    document.getElementById(chosen.slice(1))?.scrollIntoView();
  };
  return [hash, go];
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

function Tabs({ tab, choose }: { tab: Tab; choose: (tab: Tab) => void }) {
  const move = ({ key }: KeyboardEvent) => {
    const step = STEPS[key];
    const next = step && TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (!next) return;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" class="tabs" aria-label={t('support_tabs')}>
      {TABS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls={`panel-${name}`}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => choose(name)}
          onKeyDown={move}
        >
          {t(TAB_LABELS[name])}
        </button>
      ))}
    </div>
  );
}

function Panel({ name, tab, children }: { name: Tab; tab: Tab; children: ComponentChildren }) {
  return (
    <section id={`panel-${name}`} class="panel" role="tabpanel" aria-labelledby={`tab-${name}`} hidden={name !== tab}>
      {children}
    </section>
  );
}
