import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../i18n/message-key.ts';
import { t } from '../i18n/text.ts';

/** Who says it. */
const SPEAKERS = {
  stated: 'claim_link',
  notices: 'claim_maker',
  fields: 'claim_maker_asks',
  account: 'claim_account',
  replaced: 'claim_replaced',
  tabs: 'claim_tabs',
  links: 'claim_links',
} satisfies Record<string, MessageKey>;

export type Speaker = keyof typeof SPEAKERS;

/** What others wrote: a link, a connector, an account, an address. It is shown here and nowhere else, as theirs and unchecked. */
export function Claim({ by, children }: { by: Speaker; children: ComponentChildren }) {
  return (
    <section class="claim" data-note={by}>
      <h2>{t(SPEAKERS[by])}</h2>
      {children}
    </section>
  );
}
