/** What licenses ask of whoever passes code on: our own, and each package's with its text and its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** As npm installed it. */
function installed(name: string) {
  const folder = `node_modules/${name}`;
  const { version, license }: { version: string; license: string } = JSON.parse(read(`${folder}/package.json`));
  const file = readdirSync(`${root}${folder}`).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry)) ?? '';
  return { name, version, license, text: read(`${folder}/${file}`).trim() };
}

const packages = Object.keys(packageJson.dependencies).map(installed);

it.each(['chromium', 'firefox'])(
  '%s: our license, and those of the packages in the bundles, are shipped',
  (browser) => {
    const notices = read(`dist/${browser}/LICENSES.txt`);
    expect(notices).toContain(read('LICENSE').trim());
    expect(packages.length).toBeGreaterThan(0);
    for (const { name, version, license, text } of packages) {
      const [heading, source, empty] = notices.split(`${name} ${version} `)[1]?.split('\n') ?? [];
      expect([heading, source, empty], name).toEqual([
        `(${license})`,
        expect.stringMatching(/^Source: https:\/\/\S+$/),
        '',
      ]);
      expect(text).toMatch(/copyright|Mozilla Public License/i);
      expect(notices).toContain(text);
    }
  },
);
