/**
 * Makes the project ready to run: packages from the lock file, and what is named as arguments: programs, and folders with
 * packages of their own. Plain JavaScript, because it runs before anything is installed.
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

function installPackages(folder) {
  const [lock, installed] = [`${folder}/${LOCK}`, `${folder}/${INSTALLED}`];
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
  run('npm', ['ci', `--prefix=${folder}`, '--no-audit', '--no-fund', '--loglevel=error']);
  copyFileSync(lock, installed);
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

const named = process.argv.slice(2);
for (const folder of ['.', ...named.filter((name) => !PROGRAMS[name])]) installPackages(folder);

const missing = named
  .flatMap((name) => PROGRAMS[name] ?? [])
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
