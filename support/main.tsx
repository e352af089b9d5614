import { render } from 'preact';
import * as z from 'zod/mini';
import { App } from './app.tsx';
import './styles/support.css';

// Compiling schemas needs `Function`, which our content security policy forbids.
z.config({ jitless: true });

const root = document.getElementById('app');
if (root) render(<App />, root);
