/** A report on its way: written by the helper, changed by mail and chat, read by support staff. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atCheck, atLinking, player } from '../../test/helpers/journey-player.ts';
import { runs } from '../../test/helpers/property-runs.ts';
import { moves, wander } from '../../test/helpers/random-journeys.ts';
import { alertOf, positionOf } from '../journey/position.ts';
import type { Journey } from '../journey/state.ts';
import { checksum } from './checksum.ts';
import { type Report, readReport } from './read-report.ts';
import { writeReport } from './write-report.ts';

const write = (journey: Journey) => writeReport(journey, '1.2.3', 'Firefox/153.0');
const refused = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } }).state;
const TEXT = write(refused);

function read(text: string): Report {
  const reading = readReport(text);
  if (!reading.ok) throw new Error(reading.why);
  return reading.report;
}

const gist = ({ health: _health, ...said }: Report) => said;

/** Lines no longer than this many characters, each after a mark of quoting. */
const wrap = (text: string, width: number, mark: string) =>
  text.replaceAll(RegExp(`(\\S.{0,${width}})(?:\\s|$)`, 'g'), `${mark}$1\n`);

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
      fc.property(moves, several, (made, mangles) => {
        const journey = wander(made).at(-1)?.after;
        if (!journey) return;
        const arrived = read(mangles.reduce((text, mangle) => mangle(text), write(journey)));
        expect(gist(arrived)).toEqual(gist(read(write(journey))));
        expect(arrived.health).toBe('whole');
        expect([arrived.position, arrived.problem]).toEqual([positionOf(journey), alertOf(journey)]);
        expect(arrived.lines).toHaveLength(journey.diary.length);
      }),
      runs(300),
    );
  });

  it('without its tail: what counts is there all the same', () => {
    const lines = TEXT.split('\n');
    // With the last line alone missing, everything arrived.
    for (let kept = 7; kept < lines.length - 1; kept += 1) {
      const report = read(lines.slice(0, kept).join('\n'));
      expect([report.health, report.position, report.problem]).toEqual(['cut', '3C', 'token-refused']);
      expect(report.lines.at(-1)?.what).toBe('check-failed token-refused http 401');
    }
  });

  it('of many lines, without one in the middle', () => {
    const long = player();
    for (let step = 0; step < 12; step += 1) long.send({ type: 'show-page' }).wait(1000);
    const text = write(long.state);
    expect(read(text)).toMatchObject({ health: 'whole', lines: { length: 12 } });
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
      position: '3C',
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
    expect(read(TEXT).lines.map(({ what }) => what)).toEqual([
      'start',
      'session-opened',
      'page-opened',
      'token-given',
      'check-failed token-refused http 401',
    ]);
  });

  it('when the first version wrote it', () => {
    const old = `Shortcut linking helper 0.1.0
Chrome/156
Step: check
Link: ready
Page: new-token
Withheld: api.stackone.com

03:04:05 start
03:04:09 token-given
03:04:10 check-failed shortcut-unreachable timeout`;
    for (const text of [old, old.replaceAll('\n', ' '), old.replaceAll(/^/gm, '> ')]) {
      expect(read(text)).toMatchObject({
        helper: '0.1.0',
        browser: 'chrome/156',
        position: '3C',
        problem: 'shortcut-unreachable',
        health: 'unchecked',
        lines: [{ what: 'start' }, { what: 'token-given' }, { what: 'check-failed shortcut-unreachable timeout' }],
      });
      expect(read(text).facts).toEqual([
        ['step', 'check'],
        ['link', 'ready'],
        ['page', 'new-token'],
        ['withheld', 'api.stackone.com'],
      ]);
    }
  });

  it.each([
    ['Step: token\nLink: ready\nPage: missing:token-name', '2K', 'control-missing'],
    ['Step: token\nLink: ready\nPage: sign-in', '2B', 'signed-out'],
    ['Step: token\nLink: ready\nPage: generate', '2G', null],
    ['Step: link\nLink: failed session-refused\nPage: closed', '1D', 'session-refused'],
    [
      'Step: check\nLink: ready\nPage: closed\n\n03:04:05 link-failed outcome-unknown\n03:04:06 page closed',
      '3D',
      'outcome-unknown',
    ],
    ['Step: done\nLink: none\nPage: closed', '4A', null],
  ])('when the first version wrote %j', (text, position, problem) => {
    expect(read(`Shortcut linking helper 0.1.0\nChrome/156\n${text}`)).toMatchObject({ position, problem });
  });

  it.each([
    ['Step: link\nLink: none\nPage: closed', { position: '1A', problem: null, unsure: false, browser: 'unknown' }],
    ['Step: token\nLink: ready\nPage: unheard-of', { position: '2A', problem: null }],
    [
      'Step: check\nLink: ready\nPage: closed\n\n03:04:05 token-given',
      { position: '3A', problem: null, unsure: false },
    ],
    [
      'Step: check\nLink: ready\nPage: closed\n\n03:04:05 link-failed outcome-unknown',
      { position: '3D', unsure: true },
    ],
    [
      'Step: check\nLink: ready\nPage: closed\n\n03:04:05 link-failed stackone-refused',
      { position: '3D', unsure: false },
    ],
  ])('when the first version wrote little: %j', (text, said) => {
    expect(read(`Shortcut linking helper 0.1.0\nunknown browser\n${text}`)).toMatchObject(said);
  });

  it('with what may be linked already', () => {
    expect(read(TEXT).unsure).toBe(false);
    const lost = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(read(write(lost.state))).toMatchObject({ unsure: true, position: '3D', problem: 'outcome-unknown' });
  });

  it('with a problem that it does not know, or that was damaged, not as if all were well', () => {
    const damaged = read(TEXT.replace('problem token-refused', 'problem token-refus'));
    expect([damaged.problem, damaged.health]).toEqual(['unknown', 'changed']);
    expect(read(`${TEXT.split('problem ')[0]}problem token-`).problem).toBe('unknown');
  });

  it('the newest one, when an older one is quoted below', () => {
    const older = write(atCheck().state);
    expect(read(`${TEXT}\n\n> ${older.replaceAll('\n', '\n> ')}`)).toEqual(read(TEXT));
  });

  it('whatever a person writes above, the helper’s name too', () => {
    expect(read(`I use the Shortcut linking helper 0.1.0, and it stopped.\n${TEXT}`)).toEqual(read(TEXT));
  });

  it('without its first lines, as changed', () => {
    const [title = '', , ...rest] = TEXT.split('\n');
    expect(read([title, ...rest].join('\n'))).toMatchObject({
      position: '3C',
      problem: 'token-refused',
      health: 'changed',
    });
  });

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['Hello, it does not work', 'no-report'],
    ['Shortcut linking helper report 2', 'no-report'],
    ['Shortcut linking helper 0.1.0', 'no-report'],
    [TEXT.replace('report 2', 'report 3'), 'newer'],
    [TEXT.replace('report 2', 'report 20'), 'newer'],
    [TEXT.replace('report 2', 'report two'), 'no-report'],
    ['Shortcut linking helper 0.1.0\nChrome/156\nStep: nowhere\nLink: none', 'no-report'],
  ])('not when it is %j', (text, why) => {
    expect(readReport(text)).toEqual({ ok: false, why });
  });

  it('or refused, whatever is pasted, without ever throwing', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...TEXT.split(/(?=\n)/)));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof readReport(pieces.join('')).ok).toBe('boolean');
      }),
      runs(1000),
    );
  });
});

describe('the mark of a report', () => {
  it('is eight digits of FNV-1a, as others reckon it', () => {
    expect([checksum(''), checksum('a'), checksum('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
    for (const text of Array.from({ length: 400 }, (_, number) => `report ${number}`))
      expect(checksum(text)).toMatch(/^[\da-f]{8}$/);
  });

  it('is the same whatever the spaces', () => {
    expect(checksum('a b\nc')).toBe(checksum('abc'));
  });
});
