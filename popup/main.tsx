import { render } from 'preact';
import { languageOf } from '../src/journey/language.ts';
import type { Journey } from '../src/journey/state.ts';
import { speak } from '../src/ui/i18n/text.ts';
import { App } from './app.tsx';
import { followJourney } from './background-client.ts';
import './styles/popup.css';

const root = document.getElementById('app');

let latest: Journey | null = null;

async function show(journey: Journey | null): Promise<void> {
  latest = journey;
  await speak(journey && languageOf(journey));
  // The next news may have come meanwhile.
  if (root) render(<App journey={latest} />, root);
}

followJourney((journey) => void show(journey));
