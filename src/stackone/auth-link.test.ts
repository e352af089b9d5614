import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import { MAX_TEXT_LENGTH } from '../journey/text-limit.ts';
import { linkInTab, readAuthLink } from './auth-link.ts';

const SESSION = 'V1StGXR8_Z5jdHi6B-myT.abc';
const LINK = `https://app.stackone.com/embedded/integrations?token=${SESSION}`;

const malformed = (detail?: string) => ({
  ok: false,
  problem: { code: 'session-malformed', ...(detail && { detail }) },
});

describe('the session is read from', () => {
  it.each([
    ['an auth link', LINK],
    ['a link with other parameters', `https://app.stackone.com/embedded/integrations?lang=en&token=${SESSION}&x=1`],
    ['a link with another path', `https://app.stackone.com/anything/else?token=${SESSION}`],
    ['a link with a fragment', `${LINK}#access=write`],
    ['a link in capitals', LINK.replace('https://app.stackone.com', 'HTTPS://APP.StackOne.com')],
    ['a link without its scheme', LINK.replace('https://', '')],
    ['a link with the standard port', LINK.replace('.com/', '.com:443/')],
    ['a link with one slash', LINK.replace('://', ':/')],
    ['a link with spaces around', `  ${LINK}\n`],
    ['a link in angle brackets', `<${LINK}>`],
    ['a link in quotes', `“${LINK}”`],
    ['a link with a byte-order mark', `\ufeff${LINK}`],
    ['a link between zero-width marks', `\u200b${LINK}\u200b`],
    ['a link among the words of a mail', `Please connect it (${LINK}). Thanks, Ann`],
    ['a link with another address in its query', `app.stackone.com/x?next=https://y.example/&token=${SESSION}`],
    ['a link with another one in its fragment', `${LINK}#(https://app.stackone.com/?token=another-one)`],
    ['a link with an encoded line break at its end', `${LINK}%0A`],
    ['a link that mail broke', LINK.replace('GXR8', 'GX\r\nR8')],
  ])('%s', (_, text) => {
    expect(readAuthLink(text)).toEqual({ ok: true, sessionToken: SESSION, bare: false, preset: null });
  });

  it.each([SESSION, `${SESSION}\n`, `\n "${SESSION}" \n`])(
    'a session token alone, which may as well be anything else: %j',
    (text) => {
      expect(readAuthLink(text)).toEqual({ ok: true, sessionToken: SESSION, bare: true, preset: null });
    },
  );

  it.each([
    'aGVsbG8/d29ybGQ+Zm9v==',
    'eyJhbGciOi.eyJzdWIiOi.c2ln-bmF0dXJl',
    'session:0123456789abcdef',
    '01234567-89ab-cdef-0123-456789abcdef.x',
    'x01234567-89ab-cdef-0123-456789abcdef',
    'my~scheme://0123456789',
    'my~name.example/012345',
    'of-app.stackone.com',
    '0123456789abcdef/path.x',
  ])('a token of another make: %s', (text) => {
    expect(readAuthLink(text)).toEqual({ ok: true, sessionToken: text, bare: true, preset: null });
  });

  it('a link whose token looks like an older token of Shortcut', () => {
    const session = '01234567-89ab-cdef-0123-456789abcdef';
    expect(readAuthLink(LINK.replace(SESSION, session))).toEqual({
      ok: true,
      sessionToken: session,
      bare: false,
      preset: null,
    });
  });

  it.each(['a+b/c==', 'a%2Bb/c%3D%3D'])('a token in base64, as %s', (written) => {
    const reading = readAuthLink(`https://app.stackone.com/embedded/integrations?token=${written}`);
    expect(reading).toEqual({ ok: true, sessionToken: 'a+b/c==', bare: false, preset: null });
  });
});

describe('nothing is sent for', () => {
  it.each([
    ['an unencrypted link', LINK.replace('https:', 'http:')],
    ['another host', `https://app.example.com/?token=${SESSION}`],
    ['the API’s host', `https://api.stackone.com/?token=${SESSION}`],
    ['StackOne’s name as user', `https://app.stackone.com@evil.example/?token=${SESSION}`],
    ['StackOne’s name as user with a password', `https://app.stackone.com:443@evil.example/?token=${SESSION}`],
    ['StackOne’s name as a subdomain', `https://app.stackone.com.evil.example/?token=${SESSION}`],
    ['a subdomain of StackOne’s name', `https://x.app.stackone.com/?token=${SESSION}`],
    ['a name ending like StackOne’s', `https://evil-app.stackone.com/?token=${SESSION}`],
    ['StackOne’s name with a dot', `https://app.stackone.com./?token=${SESSION}`],
    ['a look-alike letter', `https://app.stackоne.com/?token=${SESSION}`],
    ['another port', LINK.replace('.com/', '.com:8443/')],
    ['StackOne’s name in a path', `https://evil.example/app.stackone.com/?token=${SESSION}`],
    ['a backslash trick', `https://evil.example\\@app.stackone.com/?token=${SESSION}`],
    ['a link without a token', 'https://app.stackone.com/embedded/integrations'],
    ['a link with an empty token', 'https://app.stackone.com/embedded/integrations?token='],
    ['a token in the fragment', `https://app.stackone.com/embedded/integrations#token=${SESSION}`],
    ['a token that no header can carry', 'https://app.stackone.com/?token=%E2%80%8Bab'],
    ['a token with a line break in it', 'https://app.stackone.com/?token=ab%0d%0aHost:%20x'],
    ['a token with a space in it', 'https://app.stackone.com/?token=ab%20cd'],
    ['the host alone', 'app.stackone.com'],
    ['the host and its port', 'APP.StackOne.com:443'],
    ['the host and a path', 'app.stackone.com/embedded/integrations'],
    ['another host and a path', 'www.stackone.com/embedded'],
    ['a host of one word and a path', 'a-b.example/embedded'],
    ['a link with one slash and without a token', 'https:/app.stackone.com/embedded'],
    ['a page of the browser’s', 'chrome-extension://abcdefghijklmnop/x.html'],
    ['another scheme', `javascript://app.stackone.com/?token=${SESSION}`],
    ['a data URL', 'data:text/html,https://app.stackone.com/?token=x'],
    ['a sentence', 'please use the link I sent yesterday'],
    ['a short word', 'token'],
    ['an e-mail address', 'somebody.somewhere@example.com'],
  ])('%s', (_, text) => {
    expect(readAuthLink(text)).toEqual(malformed());
  });

  it.each([
    ['a Shortcut token', 'sct_ro_acme_0123456789abcdef'],
    ['an older Shortcut token', '01234567-89ab-cdef-0123-456789abcdef'],
    ['a Shortcut token in quotes', '"sct_rw_acme_0123456789abcdef"'],
    ['a Shortcut token as a value', 'SHORTCUT_API_TOKEN=sct_rw_acme_0123456789abcdef'],
    ['a Shortcut token in a link', 'https://app.stackone.com/?token=sct_rw_acme_0123456789abcdef'],
  ])('%s, which is named', (_, text) => {
    expect(readAuthLink(text)).toEqual(malformed('shortcut-token'));
  });

  it.each(['', ' \n', '""', '\ufeff'])('an empty box: %j', (text) => {
    expect(readAuthLink(text)).toEqual({ ok: false, problem: { code: 'session-missing', detail: 'empty' } });
  });
});

describe('a long link', () => {
  const long = (length: number) => LINK + 'x'.repeat(length - LINK.length);

  it('works wherever it is', () => {
    const link = long(MAX_TEXT_LENGTH);
    expect([readAuthLink(link).ok, linkInTab(link) !== null]).toEqual([true, true]);
  });

  it('that is too long for us is said to be, and works nowhere', () => {
    const link = long(MAX_TEXT_LENGTH + 1);
    expect([readAuthLink(link), linkInTab(link)]).toEqual([malformed('too-long'), null]);
  });
});

describe('the tab in front', () => {
  it('gives its session when it shows an auth link', () => {
    expect(linkInTab(LINK)).toEqual({ sessionToken: SESSION, preset: null });
  });

  it.each([
    undefined,
    '',
    'chrome://newtab/',
    'about:blank',
    `view-source:${LINK}`,
    'https://app.stackone.com/accounts',
    `https://evil.example/?next=${LINK}`,
    `https://app.stackone.com@evil.example/?token=${SESSION}`,
    SESSION,
  ])('gives nothing at %s', (url) => {
    expect(linkInTab(url)).toBeNull();
  });
});

it('reads any text without throwing, and a session from it can go into a header', () => {
  const parts = fc.constantFrom(
    'https://',
    'app.stackone.com',
    '/',
    '?token=',
    '@',
    ':',
    '#',
    '%',
    '\u200b',
    'é',
    'abc',
  );
  const nearly = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''));
  const encoded = fc.string({ unit: 'grapheme' }).map((text) => `${LINK}${encodeURIComponent(text)}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nearly, encoded), (text) => {
      const reading = readAuthLink(text);
      if (reading.ok) expect(reading.sessionToken).toMatch(/^[\x21-\x7e]+$/);
    }),
    propertyRuns(2000),
  );
});
