/**
 * Makes the project ready to run: packages from the lock file, and the programs named as arguments. Plain JavaScript,
 * because it runs before anything is installed.
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

/** `named`: the variable of the environment in which a person may name theirs. */
const PROGRAMS = {
  chromium: {
    name: 'Chromium',
    named: 'CHROMIUM',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: { name: 'Firefox', named: 'FIREFOX', programs: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  git: { name: 'Git', programs: ['git'], debian: 'git' },
};

const missing = process.argv
  .slice(2)
  .map((program) => PROGRAMS[program])
  .filter(({ named, programs }) => !process.env[named] && !programs.some(has));
if (missing.length > 0) install(missing);

function install(programs) {
  const packages = programs.map(({ debian }) => debian);
  const mayInstall = process.getuid?.() === 0 && has('apt-get');
  if (!mayInstall) {
    const names = programs.map(({ name }) => name).join(' and ');
    const ways = programs.flatMap(({ named }) => named ?? []).join(' and ');
    const orName = ways && `, or name yours in ${ways}`;
    stop(`Please install ${names} (Debian: sudo apt-get install ${packages.join(' ')})${orName}.`);
  }
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', ...packages]);
}
