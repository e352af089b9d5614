import { useState } from 'preact/hooks';
import { STEPS } from '../../src/journey/types.ts';
import { PLACES, type Place as PlaceName } from '../../src/problems/places.ts';
import { STEP_LABELS } from '../../src/ui/i18n/labels.ts';
import { describePlace, resolveCopy, t } from '../../src/ui/i18n/text.ts';
import sizes from '../pictures/sizes.json';
import { type Pitfall, pitfallsAnywhere, pitfallsAt } from '../pitfalls.ts';
import { PLACE_COPY, placeIn } from '../place.ts';

interface Props {
  /** Where the customer is, when that is known. */
  here: PlaceName | null;
  go: (place: PlaceName) => void;
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
          <h2>{t('script_step', String(index + 1), t(STEP_LABELS[step]))}</h2>
          {PLACES.filter((place) => place.startsWith(String(index + 1))).map((place) => (
            <Place key={place} place={place} isHere={place === here} />
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
        placeholder={describePlace('2E')}
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

function Place({ place, isHere }: { place: PlaceName; isHere: boolean }) {
  const pitfalls = pitfallsAt(place);
  const { title, text } = resolveCopy(PLACE_COPY[place]);
  return (
    <article id={`script-${place}`} class={isHere ? 'here' : ''} aria-current={isHere ? 'location' : undefined}>
      <Picture place={place} />
      <div class="words">
        <h3>
          <strong>{describePlace(place)}</strong> {title}
        </h3>
        <h4>{t('script_say')}</h4>
        <blockquote>{text}</blockquote>
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

function Picture({ place }: { place: PlaceName }) {
  const [width, height] = sizes[place];
  return (
    <picture>
      <source srcset={`pictures/${place}-dark.webp`} media="(prefers-color-scheme: dark)" />
      <img
        src={`pictures/${place}-light.webp`}
        alt={t('script_picture', describePlace(place))}
        width={width}
        height={height}
      />
    </picture>
  );
}
