import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { declareConstants } from '../src/ui/i18n/declare-constants.ts';
import { CONSTANTS } from '../src/ui/i18n/message-constants.ts';
import { sourceOf } from '../test/helpers/messages.ts';
import { writeLocales } from './locales.ts';

it('declares names and numbers beside a message’s own values, in lower case as Chrome looks them up', () => {
  const message = 'Call it $name$, then press $GENERATE_TOKEN$ within $TOKEN_MINUTES$ minutes.';
  expect(declareConstants({ example: { message, placeholders: { name: { content: '$1' } } } })).toEqual({
    example: {
      message,
      placeholders: {
        name: { content: '$1' },
        generate_token: { content: CONSTANTS.get('GENERATE_TOKEN') },
        token_minutes: { content: CONSTANTS.get('TOKEN_MINUTES') },
      },
    },
  });
});

it('leaves a message without placeholders as it is', () => {
  expect(declareConstants({ start: { message: 'Start' } })).toEqual({ start: { message: 'Start' } });
});

it('fails for a name that nothing gives a value', () => {
  expect(() => declareConstants({ lost: { message: 'Press $GENERATE_TOKN$.' } })).toThrow(/lost.*GENERATE_TOKN/);
});

it('writes every language', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'locales-'));
  try {
    await writeLocales(folder);
    const german: unknown = JSON.parse(await readFile(`${folder}/de/messages.json`, 'utf8'));
    expect(german).toEqual(declareConstants(sourceOf('de')));
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('knows no name or number that no message mentions', () => {
  const text = JSON.stringify(sourceOf('en'));
  expect([...CONSTANTS.keys()].filter((name) => !text.includes(`$${name}$`))).toEqual([]);
});
