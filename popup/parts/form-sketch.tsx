import type { Missing } from '../../src/journey/types.ts';
import { SHORTCUT_NAMES } from '../../src/providers/shortcut/page-names.ts';

/** Around each part of the form that may have to be looked for. */
const MARKS: Partial<Record<Missing, { y: number; width: number; height: number }>> = {
  'token-name': { y: 6, width: 228, height: 44 },
  'read-only': { y: 54, width: 228, height: 22 },
  generate: { y: 86, width: 116, height: 32 },
};

/**
 * A picture of what to look for on Shortcut's page, the part in question marked. Nothing of it is unsaid in the words beside
 * it. Source: docs/facts.md ("Shortcut's page").
 */
export function FormSketch({ control }: { control: Missing }) {
  const mark = MARKS[control];
  if (!mark) return null;
  return (
    <svg class="sketch" viewBox="0 0 240 124" aria-hidden="true">
      <text x="12" y="20">
        {SHORTCUT_NAMES.TOKEN_NAME}
      </text>
      <rect x="12" y="27" width="216" height="18" rx="3" />
      <rect x="12" y="59" width="12" height="12" rx="2" />
      <path d="m14.5 65 3 3 5-6" />
      <text x="30" y="69">
        {SHORTCUT_NAMES.READ_ONLY}
      </text>
      <rect x="12" y="91" width="104" height="22" rx="4" />
      <text x="64" y="106" text-anchor="middle">
        {SHORTCUT_NAMES.GENERATE_TOKEN}
      </text>
      <rect class="mark-around" x="6" rx="6" {...mark} />
    </svg>
  );
}
