/** A report on its way: written by the helper, changed by mail and chat, read by support staff. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import { randomMoves, runMoves } from '../../test/helpers/random-journeys.ts';
import { atCheck, atLinking, testJourney } from '../../test/helpers/test-journey.ts';
import { alertOf } from '../journey/alert.ts';
import type { Journey } from '../journey/journey.ts';
import { placeOf } from '../journey/place.ts';
import { MAX_TEXT_LENGTH } from '../journey/text-limit.ts';
import { type Report, readReport } from './read-report.ts';
import { writeReport } from './write-report.ts';

const write = (journey: Journey) => writeReport(journey, '1.2.3', 'Firefox/153.0');
const refused = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } }).journey;
const TEXT = write(refused);

function read(text: string): Report {
  const reading = readReport(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.report;
}

const gist = ({ health: _health, ...said }: Report) => said;

/** Lines no longer than this many characters, but for a longer word, each after a mark of quoting. */
const wrap = (text: string, width: number, mark: string) =>
  text.replaceAll(RegExp(`(\\S.{0,${width}}|\\S+)(?:\\s|$)`, 'g'), `${mark}$1\n`);

/** What programs do to a text on its way. Each keeps every word. */
const MANGLED: [string, (text: string) => string][] = [
  ['mail quotes it', (text) => text.replaceAll(/^/gm, '> ')],
  ['mail quotes it twice', (text) => text.replaceAll(/^/gm, '>> ')],
  ['Windows ends its lines', (text) => text.replaceAll('\n', '\r\n')],
  ['a form takes the line breaks out', (text) => text.replaceAll('\n', ' ')],
  ['a chat doubles the line breaks', (text) => text.replaceAll('\n', '\n\n')],
  ['mail breaks lines at 40', (text) => wrap(text, 40, '')],
  ['mail breaks and quotes', (text) => wrap(text, 30, '> ')],
  ['a phone makes dashes long', (text) => text.replaceAll('-', '–')],
  ['a word processor makes them non-breaking', (text) => text.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0')],
  ['a chat makes it a code block', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['someone puts it in quotes', (text) => `“${text}”`],
  ['someone says hello and bye', (text) => `Hello,\nhere it is: ${text}\n\nBye 12:00\nAda`],
  ['lines become a list', (text) => text.replaceAll(/^/gm, '• ')],
  [
    'lines are numbered',
    (text) =>
      text
        .split('\n')
        .map((line, index) => `${index + 1}. ${line}`)
        .join('\n'),
  ],
  ['a name quotes it', (text) => text.replaceAll(/^/gm, 'Ada> ')],
  ['HTML spells the quoting out', (text) => text.replaceAll(/^/gm, '&gt; ')],
  ['a chat makes it italic', (text) => `_${text}_`],
  ['a narrow column breaks words at hyphens', (text) => text.replaceAll('-', '-\n')],
  ['it is quoted in depth', (text) => text.replaceAll(/^/gm, '> > > ')],
  ['mail makes a link of the version', (text) => text.replace('1.2.3', '1.2.3<http://1.2.3>')],
  ['another makes it more safely', (text) => text.replace('1.2.3', '1.2.3 < https://1.2.3/>')],
  ['a third takes it for an address', (text) => text.replace('1.2.3', '1.2.3<mailto:1.2.3>')],
  ['the mark is broken', (text) => text.replace(/check (....)/, 'check $1\n')],
  ['the spaces after it are lost', (text) => text.replace(/(check .{8})\n/, '$1')],
  ['a phone begins it in capitals', (text) => text.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())],
  ['everything is in capitals', (text) => text.toUpperCase()],
  [
    'spaces at the ends, and invisible characters',
    (text) => text.replaceAll('\n', '  \n\t').replaceAll(' ', '\u200b '),
  ],
];

describe('a report arrives', () => {
  it.each(MANGLED)('whole when %s', (_, mangle) => {
    expect(read(mangle(TEXT))).toEqual(read(TEXT));
    expect(read(mangle(TEXT)).health).toBe('whole');
  });

  it('whole whatever the journey, when all of that happens at once', () => {
    const several = fc.shuffledSubarray(MANGLED.slice(0, 9).map(([, mangle]) => mangle));
    fc.assert(
      fc.property(randomMoves, several, (made, mangles) => {
        const journey = runMoves(made).at(-1)?.after;
        if (!journey) return;
        const arrived = read(mangles.reduce((text, mangle) => mangle(text), write(journey)));
        expect(gist(arrived)).toEqual(gist(read(write(journey))));
        expect(arrived.health).toBe('whole');
        expect([arrived.place, arrived.problem]).toEqual([placeOf(journey), alertOf(journey)]);
        expect(arrived.timeline).toHaveLength(journey.session.diary.length);
      }),
      propertyRuns(300),
    );
  });

  it('without its tail: what counts is there all the same', () => {
    const lines = TEXT.split('\n');
    // With the last line alone missing, everything arrived.
    for (let kept = 7; kept < lines.length - 1; kept += 1) {
      const report = read(lines.slice(0, kept).join('\n'));
      expect([report.health, report.place, report.problem]).toEqual(['cut', '3C', 'token-refused']);
      expect(report.timeline.at(-1)?.what).toBe('check-failed token-refused http 401');
    }
  });

  it('of many lines, without one in the middle', () => {
    const long = testJourney();
    for (let step = 0; step < 12; step += 1) long.send({ type: 'show-page' }).wait(1000);
    const text = write(long.journey);
    expect(read(text)).toMatchObject({ health: 'whole', timeline: { length: 12 } });
    const [first, second, ...others] = text.split(/(?=\d\d:\d\d:\d\d show-page\n)/);
    expect(second).toBeDefined();
    expect(read([first, ...others].join('')).health).toBe('cut');
  });

  it('changed, and says so', () => {
    expect(read(TEXT.replace('401', '403')).health).toBe('changed');
    expect(read(TEXT.replace(/^.*page-opened\n/m, '')).health).toBe('cut');
    expect(read(TEXT.replace('page-opened', 'page-closed')).health).toBe('changed');
  });
});

describe('a report is read', () => {
  it('with its facts, and its lines in the order of time', () => {
    expect(read(TEXT)).toMatchObject({
      helper: '1.2.3',
      browser: 'firefox/153',
      place: '3C',
      problem: 'token-refused',
    });
    expect(read(TEXT).facts).toEqual([
      ['step', 'check'],
      ['link', 'ready'],
      ['page', 'looking'],
      ['setup', 'none'],
      ['unsure', 'no'],
      ['withheld', 'none'],
    ]);
    expect(read(TEXT).timeline.map(({ what }) => what)).toEqual([
      'start',
      'session-opened',
      'page-opened',
      'token-given',
      'check-failed token-refused http 401',
    ]);
  });

  it('with what may be linked already', () => {
    expect(read(TEXT).unsure).toBe(false);
    const lost = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(read(write(lost.journey))).toMatchObject({ unsure: true, place: '3D', problem: 'outcome-unknown' });
  });

  it('with a problem that it does not know, or that was damaged, not as if all were well', () => {
    const damaged = read(TEXT.replace('problem token-refused', 'problem token-refus'));
    expect([damaged.problem, damaged.health]).toEqual(['unknown', 'changed']);
    expect(read(`${TEXT.split('problem ')[0]}problem token-`).problem).toBe('unknown');
  });

  it('the newest one, when an older one is quoted below', () => {
    const older = write(atCheck().journey);
    expect(read(`${TEXT}\n\n> ${older.replaceAll('\n', '\n> ')}`)).toEqual(read(TEXT));
  });

  it('whatever a person writes above, the helper’s name too', () => {
    expect(read(`I use the Shortcut linking helper 0.1.0, and it stopped.\n${TEXT}`)).toEqual(read(TEXT));
  });

  it('without its first lines, as changed', () => {
    const [title = '', , ...rest] = TEXT.split('\n');
    expect(read([title, ...rest].join('\n'))).toMatchObject({
      place: '3C',
      problem: 'token-refused',
      health: 'changed',
    });
  });

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['Hello, it does not work', 'no-report'],
    [`${TEXT}${' '.repeat(MAX_TEXT_LENGTH)}`, 'too-long'],
    ['Shortcut linking helper report 2', 'no-report'],
    ['Shortcut linking helper 0.1.0', 'no-report'],
    [TEXT.replace('report 2', 'report 3'), 'newer'],
    [TEXT.replace('report 2', 'report 20'), 'newer'],
    [TEXT.replace('report 2', 'report two'), 'no-report'],
    ['Shortcut linking helper 0.1.0\nChrome/156\nStep: nowhere\nLink: none', 'no-report'],
  ])('not when it is %j', (text, reason) => {
    expect(readReport(text)).toEqual({ ok: false, reason });
  });

  it('or refused, whatever is pasted, without ever throwing', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...TEXT.split(/(?=\n)/)));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof readReport(pieces.join('')).ok).toBe('boolean');
      }),
      propertyRuns(1000),
    );
  });
});
