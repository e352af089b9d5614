import { render } from 'preact';
import type { Journey } from '../src/journey/journey.ts';
import { languageOf } from '../src/journey/link-preset.ts';
import { setLocale } from '../src/ui/i18n/text.ts';
import { App } from './app.tsx';
import { followJourney } from './background-client.ts';
import './styles/popup.css';

const root = document.getElementById('app');

let latest: Journey | null = null;

async function show(journey: Journey | null): Promise<void> {
  latest = journey;
  await setLocale(journey && languageOf(journey.session));
  // The next news may have come meanwhile.
  if (root) render(<App journey={latest} />, root);
}

followJourney((journey) => void show(journey));
