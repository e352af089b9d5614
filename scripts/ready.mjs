/**
 * Makes the project ready to run: packages from the lock file, and a Chromium. Plain JavaScript, because it runs
 * before anything is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.installed-lock.json';

const run = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const stop = (line) => {
  console.error(line);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) stop('Please install Node.js 20 or newer.');

const current = existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(LOCK, 'utf8');
if (!current) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  copyFileSync(LOCK, INSTALLED);
}

const chromium =
  process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].find(has);
if (!chromium) {
  const mayInstall = process.getuid?.() === 0 && has('apt-get');
  if (!mayInstall) stop('Please install Chromium (Debian: sudo apt-get install chromium), or name one in CHROMIUM.');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium']);
}
