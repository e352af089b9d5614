import { render } from 'preact';
import * as z from 'zod/mini';
import { storedLanguage } from '../src/ui/i18n/language-store.ts';
import { setLocale } from '../src/ui/i18n/text.ts';
import { App } from './app.tsx';
import './styles/support.css';

// Compiling schemas needs `Function`, which our content security policy forbids.
z.config({ jitless: true });

const root = document.getElementById('app');
const start = async () => {
  await setLocale(await storedLanguage());
  if (root) render(<App />, root);
};

void start();
