/** The table in docs/mutation-testing.md: what was broken, and which test noticed. */
import type { Mutation } from './mutation.ts';

export type Verdict = 'killed' | 'survived' | 'broken' | 'not measured';
export type Result = Mutation & { verdict: Verdict };

export const START = '<!-- promises: written by `npm run test:promises -- --write` -->';
export const END = '<!-- promises: end -->';

export function tableOf(results: Result[], day: string): string {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  const left = count('not measured');
  const others = left > 0 ? ` The ${left} that need a build were left out.` : '';
  return [
    `Measured on ${day}: ${count('killed')} of ${results.length - left} killed.${others}`,
    '',
    '| promise | mutation | killed by |',
    '| --- | --- | --- |',
    ...results.map(rowOf),
  ].join('\n');
}

function rowOf({ promise, name, test: [file, title], verdict }: Result): string {
  const answer = verdict === 'killed' ? `\`${file}\`: ${title}` : `**${verdict}**`;
  return `| ${promise} | ${name} | ${answer} |`;
}

/** The document with the table between its markers. */
export function withTable(document: string, table: string): string {
  const [before, rest] = document.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error('the document has no place for the table');
  return `${before}${START}\n\n${table}\n\n${END}${after}`;
}
