/** The texts for the stores, as the tests read them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('./', import.meta.url));

/** Of this folder, or a path from it. */
export const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

/** What is to be pasted: the fenced text below a heading. */
export function paste(file: string, heading: string): string {
  const section = file.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const [, text] = /```text\n(.+?)\n```/s.exec(section) ?? [];
  if (!text) throw new Error(`nothing to paste below ${heading}`);
  return text;
}
