/** The link that support staff make: the auth link itself, with what they want to have filled in behind it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import type { LinkPreset } from '../journey/types.ts';
import { authLinkIn, readAuthLink } from './auth-link.ts';
import { MAX_LENGTH, readSetup, writeSetupLink } from './setup-link.ts';

const LINK = 'https://app.stackone.com/embedded/integrations?token=V1StGXR8_Z5jdHi6B-myT.abc';
const SETUP: LinkPreset = {
  access: 'write',
  tokenName: 'StackOne (Müller & Söhne)',
  vendor: '例え株式会社',
  contact: 'Ann, ann@vendor.example, +49 30 123',
  language: 'en',
};
const link = new URL(LINK);
const written = (setup: Partial<LinkPreset>) => writeSetupLink(link, { ...NOTHING, ...setup });
const NOTHING: LinkPreset = { access: null, tokenName: '', vendor: '', contact: '', language: '' };
const preset = (text: string) => {
  const reading = readAuthLink(text);
  return reading.ok ? reading.preset : reading;
};
/** A fragment with this behind its version. */
const fragment = (data: unknown) =>
  `${LINK}#linking-helper=1.${Buffer.from(JSON.stringify(data)).toString('base64url')}`;

describe('a setup link', () => {
  it('is the auth link with a fragment, and says what was filled in', () => {
    const text = written(SETUP);
    expect(text.startsWith(`${LINK}#linking-helper=1.`)).toBe(true);
    expect(readAuthLink(text)).toEqual({
      ok: true,
      sessionToken: 'V1StGXR8_Z5jdHi6B-myT.abc',
      bare: false,
      preset: SETUP,
    });
  });

  it('is the plain auth link when nothing was filled in', () => {
    expect(written({ contact: '  ' })).toBe(LINK);
    expect(preset(LINK)).toBeNull();
  });

  it('takes the place of a setup that the link had', () => {
    const again = authLinkIn(written(SETUP));
    expect(again && writeSetupLink(again, { ...NOTHING, vendor: 'Other' })).toBe(written({ vendor: 'Other' }));
  });

  it('holds any words of the lengths that are allowed, in 2 KB', () => {
    const text = (max: number) => fc.string({ unit: 'binary', maxLength: max }).filter((one) => one.length <= max);
    const setups = fc.record({
      access: fc.constantFrom('read' as const, 'write' as const, null),
      tokenName: text(MAX_LENGTH.tokenName),
      vendor: text(MAX_LENGTH.vendor),
      contact: text(MAX_LENGTH.contact),
      language: fc.constantFrom('', 'en'),
    });
    fc.assert(
      fc.property(setups, (setup) => {
        const url = new URL(writeSetupLink(link, setup));
        const read = readSetup(url);
        expect(url.hash.length).toBeLessThanOrEqual(2048);
        expect(read === null || (read !== 'unreadable' && read.access === setup.access)).toBe(true);
      }),
      propertyRuns(500),
    );
  });

  it('keeps what can’t be seen, and what is too long, out of the link', () => {
    const text = written({ tokenName: `a\u0007\ud800${'b'.repeat(200)}`, contact: '\u202e'.repeat(300) });
    expect(text.length).toBeLessThan(400);
    expect(preset(text)).toMatchObject({ tokenName: `a \ufffd${'b'.repeat(97)}`, contact: '' });
  });

  it('piles no marks up that would paint over what is around them', () => {
    const text = written({ vendor: `Acme${'\u0301'.repeat(60)}` });
    expect(preset(text)).toMatchObject({ vendor: 'Acme\u0301\u0301' });
  });

  it('whose # was spelled out on its way is the plain auth link: nothing behind it is sent', () => {
    const reading = readAuthLink(written(SETUP).replace('#', '%23'));
    expect(reading).toMatchObject({ ok: true, sessionToken: 'V1StGXR8_Z5jdHi6B-myT.abc', preset: null });
  });

  it.each([
    ['a full stop', '.'],
    ['a bracket', ')'],
    ['an angle bracket', '>'],
    ['a space', ' '],
  ])('survives %s that a mail program puts behind it', (_, end) => {
    expect(preset(written(SETUP) + end)).toEqual(SETUP);
  });

  it('survives a line that mail broke, and an equals sign that it spelled out', () => {
    const text = written(SETUP);
    expect(preset(`${text.slice(0, 150)}\r\n${text.slice(150)}`)).toEqual(SETUP);
    expect(preset(text.replace('helper=', 'helper%3D'))).toEqual(SETUP);
  });
});

describe('a fragment that can’t be read leaves the auth link as it is', () => {
  it.each([
    ['cut off', written(SETUP).slice(0, -9)],
    ['of a newer helper', written(SETUP).replace('=1.', '=2.')],
    ['without a version', `${LINK}#linking-helper=`],
    ['no JSON', `${LINK}#linking-helper=1.AAAA`],
    ['no object', fragment('write')],
    ['an access that there is not', fragment({ a: 'admin' })],
    ['a name of the wrong kind', fragment({ n: 5 })],
    ['too long a word', fragment({ v: 'x'.repeat(MAX_LENGTH.vendor + 1) })],
    ['too long altogether', `${written(SETUP)}${'A'.repeat(3000)}`],
  ])('%s', (_, text) => {
    expect(readAuthLink(text)).toMatchObject({
      ok: true,
      sessionToken: 'V1StGXR8_Z5jdHi6B-myT.abc',
      preset: 'unreadable',
    });
  });

  it('but fields that are not known yet are no harm', () => {
    expect(preset(fragment({ v: 'Acme', z: 1 }))).toEqual({ ...NOTHING, vendor: 'Acme' });
  });

  it('and whatever it is, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        preset(`${LINK}#linking-helper=1.${text}`);
        preset(`${LINK}#${text}`);
      }),
      propertyRuns(500),
    );
  });
});

it('what can’t be seen, or turns the writing round, is taken out of the words', () => {
  expect(preset(fragment({ v: ' Ac\u202eme\u0000\u200b\n ', c: 'نمی\u200cخواهم' }))).toMatchObject({
    vendor: 'Acme',
    contact: 'نمی\u200cخواهم',
  });
});
