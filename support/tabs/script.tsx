import { useState } from 'preact/hooks';
import { POSITIONS, type Position } from '../../src/journey/position.ts';
import { t, tellPlace } from '../../src/ui/i18n/text.ts';
import sizes from '../pictures/sizes.json';
import { type Pitfall, pitfallsAnywhere, pitfallsAt } from '../pitfalls.ts';
import { placeIn } from '../place.ts';

const STEPS = ['link', 'token', 'check', 'done'] as const;

interface Props {
  /** Where the customer is, when that is known. */
  here: Position | null;
  go: (place: Position) => void;
}

/** What the customer sees at each place, what to say there, and what to answer when it goes wrong. */
export function Script({ here, go }: Props) {
  return (
    <>
      <p>{t('script_intro')}</p>
      <Jump go={go} />
      <section class="script">
        <h2>{t('script_anywhere')}</h2>
        <Pitfalls pitfalls={pitfallsAnywhere()} />
      </section>
      {STEPS.map((step, index) => (
        <section key={step} class="script">
          <h2>{t('script_step', String(index + 1), t(`step_${step}`))}</h2>
          {POSITIONS.filter((position) => position.startsWith(String(index + 1))).map((position) => (
            <Place key={position} position={position} isHere={position === here} />
          ))}
        </section>
      ))}
    </>
  );
}

function Jump({ go }: Pick<Props, 'go'>) {
  const [text, setText] = useState('');
  const type = (typed: string) => {
    setText(typed);
    const place = placeIn(typed);
    if (place) go(place);
  };
  return (
    <div class="jump">
      <label for="place">{t('script_jump')}</label>
      <input
        id="place"
        type="text"
        value={text}
        placeholder={tellPlace('2E')}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        maxLength={30}
        autocomplete="off"
        spellcheck={false}
      />
      <button type="button" onClick={() => print()}>
        {t('script_print')}
      </button>
      <p class="hint" role="status">
        {text && t(placeIn(text) ? 'script_found' : 'script_not_found')}
      </p>
    </div>
  );
}

function Place({ position, isHere }: { position: Position; isHere: boolean }) {
  const pitfalls = pitfallsAt(position);
  return (
    <article id={`script-${position}`} class={isHere ? 'here' : ''} aria-current={isHere ? 'location' : undefined}>
      <Picture position={position} />
      <div class="words">
        <h3>
          <strong>{tellPlace(position)}</strong> {t(`at_${position}_title`)}
        </h3>
        <h4>{t('script_say')}</h4>
        <blockquote>{t(`at_${position}`)}</blockquote>
        {pitfalls.length > 0 && <h4>{t('script_wrong')}</h4>}
        <Pitfalls pitfalls={pitfalls} />
      </div>
    </article>
  );
}

/** By what the customer reads out: the title of the yellow box. */
function Pitfalls({ pitfalls }: { pitfalls: Pitfall[] }) {
  if (pitfalls.length === 0) return null;
  return (
    <dl class="pitfalls">
      {pitfalls.map(({ name, title, answer }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

function Picture({ position }: { position: Position }) {
  const [width, height] = sizes[position];
  return (
    <picture>
      <source srcset={`pictures/${position}-dark.webp`} media="(prefers-color-scheme: dark)" />
      <img
        src={`pictures/${position}-light.webp`}
        alt={t('script_picture', tellPlace(position))}
        width={width}
        height={height}
      />
    </picture>
  );
}
