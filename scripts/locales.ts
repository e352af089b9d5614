/** Writes the extension's messages as browsers read them, with names and numbers declared. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { LANGUAGES } from '../src/journey/languages.ts';
import { declareConstants, type Messages } from '../src/ui/i18n/declare-constants.ts';

/** One `messages.json` for each language, below `folder`. */
export async function writeLocales(folder: string): Promise<void> {
  for (const language of Object.keys(LANGUAGES)) {
    await mkdir(`${folder}/${language}`, { recursive: true });
    const messages = JSON.stringify(declareConstants(await sourceOf(language)), null, 2);
    await writeFile(`${folder}/${language}/messages.json`, `${messages}\n`);
  }
}

const sourceOf = async (language: string): Promise<Messages> =>
  JSON.parse(await readFile(new URL(`../_locales/${language}/messages.json`, import.meta.url), 'utf8'));
