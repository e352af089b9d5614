import { render } from 'preact';
import { App } from './app.tsx';
import { followJourney } from './background.ts';
import './styles/popup.css';

const root = document.getElementById('app');
if (root) followJourney((journey) => render(<App journey={journey} />, root));
