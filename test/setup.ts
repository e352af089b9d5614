/** Builds the extension for the tests that load it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each project that needs the build calls this; the first one in a run builds for all. */
export default function setup(): void {
  if (process.env.EXTENSION_IS_BUILT) return;
  buildExtension();
  process.env.EXTENSION_IS_BUILT = 'yes';
}

/** Runs the command, as a person would: nothing in `test/` imports from `scripts/`. */
export function buildExtension(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
