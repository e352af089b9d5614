import { render } from 'preact';
import * as z from 'zod/mini';
import { keptLanguage } from '../src/ui/i18n/language-store.ts';
import { speak } from '../src/ui/i18n/text.ts';
import { App } from './app.tsx';
import './styles/support.css';

// Compiling schemas needs `Function`, which our content security policy forbids.
z.config({ jitless: true });

const root = document.getElementById('app');
const start = async () => {
  await speak(await keptLanguage());
  if (root) render(<App />, root);
};

void start();
