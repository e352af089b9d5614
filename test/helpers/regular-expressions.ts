/** Every regular expression in the code of the product, as a parser finds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import * as z from 'zod/mini';
import { filesIn, ROOT } from './imports.ts';

export interface RegularExpression {
  /** File and line. */
  place: string;
  pattern: string;
  flags: string;
}

const Token = z.object({
  type: z.object({ label: z.literal('regexp') }),
  value: z.object({ pattern: z.string(), flags: z.string() }),
  loc: z.object({ start: z.object({ line: z.number() }) }),
});

/** `code`: TypeScript, perhaps with JSX. */
export function regularExpressionsIn(code: string, file: string): RegularExpression[] {
  const { tokens } = parse(code, { sourceType: 'module', plugins: ['typescript', 'jsx'], tokens: true });
  return (tokens ?? []).flatMap((token) => {
    const { data } = Token.safeParse(token);
    return data ? [{ place: `${file}:${data.loc.start.line}`, ...data.value }] : [];
  });
}

export const productFiles = (): string[] =>
  ['src', 'popup', 'support', 'welcome'].flatMap(filesIn).filter((file) => !file.endsWith('.test.ts'));

export const codeOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
