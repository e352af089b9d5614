import { Claim, type Speaker } from '../../src/ui/components/claim.tsx';

interface Choice {
  /** On the button, in our own words. */
  label: string;
  /** What others called it, by which the person tells it apart; unlike that of every other choice. */
  name: string;
  choose: () => void;
}

/** Buttons that say much the same, each beside what others called the thing it chooses. */
export function ClaimedChoices({ by, choices }: { by: Speaker; choices: Choice[] }) {
  return (
    <Claim by={by}>
      <ul class="plain-list">
        {choices.map(({ label, name, choose }) => (
          <li key={name}>
            <button type="button" aria-describedby={`choice-${name}`} onClick={choose}>
              {label}
            </button>
            <span id={`choice-${name}`} dir="ltr">
              {name}
            </span>
          </li>
        ))}
      </ul>
    </Claim>
  );
}
