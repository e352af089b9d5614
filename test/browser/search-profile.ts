/** Looks for secrets on disk, in every file of a browser's profile and every form in which they may have got there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';

/** Characters: few enough that even a part of a secret is found, enough that nothing else looks like it. */
const PIECE = 10;
const RANDOM = 30;

/** Of the random letters at its end, which no other text has. */
export function fragmentsOf(secret: string): string[] {
  const random = secret.slice(-RANDOM);
  return [0, PIECE, 2 * PIECE].map((at) => random.slice(at, at + PIECE));
}

/**
 * The files that hold one of these texts. What is compressed by LZ4 or Snappy (Firefox's sessions and IndexedDB) is
 * searched as it is: both write random text out in full, as there is nothing earlier to refer to.
 */
export async function filesWith(texts: string[], profile: string): Promise<string[]> {
  // One expression over bytes taken for letters: many times faster than looking for one form after the other.
  const wanted = new RegExp(texts.flatMap(formsOf).map(literally).join('|'));
  const found: string[] = [];
  for (const file of await filesIn(profile)) {
    const bytes = await bytesOf(file);
    if (wanted.test(bytes.toString('latin1'))) found.push(file);
  }
  return found;
}

const literally = (text: string) => text.replaceAll(/\W/g, '\\$&');

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Empty for a file that is gone meanwhile, as while the browser runs. */
async function bytesOf(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const isGzip = bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
  // As far as it is written.
  return isGzip ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes;
}

/** As letters of one byte each. */
const formsOf = (text: string) => [text, Buffer.from(text, 'utf16le').toString('latin1'), ...base64Of(text)];

/** Within a longer text, which may begin at any of three places; without the letters that its neighbors change. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const bits = 8 * before;
    const encoded = Buffer.from('x'.repeat(before) + text).toString('base64');
    return encoded.slice(Math.ceil(bits / 6), Math.floor((bits + 8 * text.length) / 6));
  });
}
