import { render } from 'preact';
import { speak, t } from '../popup/text.ts';
import { keptLanguage } from '../src/language/kept.ts';
import { App } from './app.tsx';
import './styles/welcome.css';

async function start(): Promise<void> {
  await speak(await keptLanguage());
  document.title = t('name');
  const root = document.getElementById('app');
  if (root) render(<App />, root);
}

void start();
