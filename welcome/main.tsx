import { render } from 'preact';
import { storedLanguage } from '../src/ui/i18n/language-store.ts';
import { setLocale, t } from '../src/ui/i18n/text.ts';
import { App } from './app.tsx';
import './styles/welcome.css';

async function start(): Promise<void> {
  await setLocale(await storedLanguage());
  document.title = t('name');
  const root = document.getElementById('app');
  if (root) render(<App />, root);
}

void start();
