import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../test/helpers/property-runs.ts';
import { MAX_TEXT_LENGTH } from '../../journey/text-limit.ts';
import { readToken } from './read-token.ts';

const NEW = 'sct_ro_acme_Ab3-x_9';
const OLD = '01234567-89ab-cdef-0123-456789abcdef';

describe('a token is taken as it is', () => {
  it.each([NEW, 'sct_rw_acme_Ab3x9', 'sct_ro_x', `sct_rw_${'a'.repeat(4000)}`, OLD, OLD.toUpperCase()])(
    '%s',
    (token) => {
      expect(readToken(token)).toEqual({ ok: true, token: { text: token, cleaned: false } });
    },
  );
});

describe('what comes along when pasting is taken off, and said', () => {
  it.each([
    ['spaces around', `  ${NEW}\t`],
    ['a line break after', `${NEW}\r\n`],
    ['line breaks inside', 'sct_ro_acme\n_Ab3-\r\n  x_9'],
    ['a byte-order mark', `\ufeff${NEW}`],
    ['zero-width marks', `\u200b${NEW.slice(0, 9)}\u200d${NEW.slice(9)}\u2060`],
    ['a soft hyphen', `${NEW.slice(0, 12)}\u00ad${NEW.slice(12)}`],
    ['a no-break space', `\u00a0${NEW}`],
    ['double quotes', `"${NEW}"`],
    ['single quotes', `'${NEW}'`],
    ['backticks', `\`${NEW}\``],
    ['curly quotes', `“${NEW}”`],
    ['low quotes', `„${NEW}“`],
    ['guillemets', `« ${NEW} »`],
    ['angle brackets', `<${NEW}>`],
    ['a sentence’s end', `${NEW}.`],
    ['a JSON value’s end', `"${NEW}",`],
    ['all at once', `\ufeff “ ${NEW}\n”. `],
  ])('%s', (_, text) => {
    expect(readToken(text)).toEqual({ ok: true, token: { text: NEW, cleaned: true } });
  });

  it('around an older token as well', () => {
    expect(readToken(` "${OLD}" `)).toEqual({ ok: true, token: { text: OLD, cleaned: true } });
  });
});

describe('what is no token is named, and goes nowhere', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\ufeff\u200b', 'empty'],
    ['quotes without anything between', '""', 'empty'],
    ['the token’s name', 'StackOne Integration', 'not-a-token'],
    ['a password', 'correct horse battery staple', 'not-a-token'],
    ['a password with all kinds of letters', 'Tr0ub4dor&3', 'not-a-token'],
    ['a bare session token', 'V1StGXR8Z5jdHi6BmyTV1StGXR8Z5jdHi6BmyT', 'not-a-token'],
    ['the auth link', 'https://app.stackone.com/embedded/integrations?token=abc', 'auth-link'],
    ['the auth link in angle brackets', '<https://app.stackone.com/embedded/integrations?token=abc>', 'auth-link'],
    ['the address of Shortcut’s page', 'https://app.shortcut.com/settings/account/api-tokens', 'auth-link'],
    ['the beginning of a token alone', 'sct_ro_', 'not-a-token'],
    ['an access that does not exist', 'sct_xx_acme_abc', 'not-a-token'],
    ['a masked token', 'sct_ro_acme_••••', 'not-a-token'],
    ['a shortened token', 'sct_ro_acme_Ab3…', 'not-a-token'],
    ['a token in a URL', 'https://example.com/?t=sct_ro_acme_1', 'auth-link'],
    ['a header around a token', 'Shortcut-Token: sct_ro_acme_1', 'not-a-token'],
    ['an unencrypted link', 'http://app.stackone.com/embedded/integrations?token=abc', 'auth-link'],
    ['a sentence with a link in it', 'It is at https://app.stackone.com/embedded', 'not-a-token'],
    ['a list of two tokens', `${NEW},${NEW}`, 'not-a-token'],
    ['two tokens in quotes', `"${NEW}" "${NEW}"`, 'not-a-token'],
    ['a UUID with a digit short', OLD.slice(1), 'not-a-token'],
    ['two older tokens', `${OLD} ${OLD}`, 'not-a-token'],
    ['more than anybody is sure to send whole', `sct_ro_${'x'.repeat(MAX_TEXT_LENGTH)}`, 'too-long'],
  ])('%s', (_, text, detail) => {
    expect(readToken(text)).toEqual({ ok: false, problem: { code: 'token-malformed', detail } });
  });
});

describe('any text at all', () => {
  const noise = [' ', '\n', '\ufeff', '\u200b', '"', '“', '”'];
  const before = fc.array(fc.constantFrom(...noise, '<', '„'));
  const after = fc.array(fc.constantFrom(...noise, '>', ',', '.'));
  const token = fc.stringMatching(/^[\w-]+$/).map((end) => `sct_rw_${end}`);
  const around = fc.tuple(before, token, after).map((parts) => parts.flat().join(''));

  it('is read without throwing, and a token read from it can go into a header', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), around), (text) => {
        const reading = readToken(text);
        if (reading.ok) expect(reading.token.text).toMatch(/^[\x21-\x7e]+$/);
        else expect(reading.problem.code).toBe('token-malformed');
      }),
      propertyRuns(2000),
    );
  });

  it('a cleaned token reads to itself', () => {
    fc.assert(
      fc.property(around, (text) => {
        const reading = readToken(text);
        if (!reading.ok) throw new Error(`not read: ${JSON.stringify(text)}`);
        expect(reading.token.cleaned).toBe(text !== reading.token.text);
        expect(readToken(reading.token.text)).toEqual({
          ok: true,
          token: { text: reading.token.text, cleaned: false },
        });
      }),
      propertyRuns(1000),
    );
  });
});
