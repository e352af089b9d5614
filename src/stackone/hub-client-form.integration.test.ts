/** What a connector’s form asks for. */
import { describe, expect, it } from 'vitest';
import { hubClientInSandbox } from '../../test/helpers/hub-client.ts';
import { openSession } from './hub-client.ts';

const { session, fail } = hubClientInSandbox();

describe('a connector’s form', () => {
  const field = (label: string, key: string, more = {}) => ({ label, key, required: true, secret: true, ...more });
  const optional = { required: false };

  /** Opens a session whose connector has this config. */
  function withConfig(config: object) {
    fail(/connectors\/./, { status: 200, body: { config, hub_settings: {} } });
    return openSession(session());
  }

  it.each<[string, object[], string]>([
    ['the one that is labelled', [field('Webhook Secret', 'w', optional), field('API Token', 't')], 't'],
    ['the labelled one, even if it is optional', [field('Key', 'k', optional), field('API token', 't', optional)], 't'],
    ['the labelled one, in one word', [field('ApiToken', 't', optional), field('Key', 'k', optional)], 't'],
    ['the only required one, whatever its label', [field('Key', 'k'), field('Other', 'o', optional)], 'k'],
    ['one that is a password only by its type', [field('Key', 'k', { secret: false, type: 'password' })], 'k'],
  ])('takes of its secrets %s', async (_, configFields, credentialKey) => {
    expect(await withConfig({ type: 'custom', configFields })).toMatchObject({
      ok: true,
      connector: { credentialKey },
    });
  });

  it.each<[string, object[]]>([
    ['two unnamed secrets are required', [field('Key', 'k'), field('Secret', 's')]],
    ['it needs a kind of field we don’t know', [field('API Token', 't'), field('File', 'f', { type: 'file' })]],
    ['it needs a field that is hidden', [field('API Token', 't'), field('Id', 'i', { display: false })]],
    ['there is nothing to choose from', [field('API Token', 't'), field('Region', 'r', { type: 'select' })]],
    ['nothing is secret', [field('Name', 'n', { secret: false, type: 'text' })]],
    ['there are no fields', []],
  ])('is left to the Hub when %s', async (_, configFields) => {
    const problem = { code: 'hub-unsupported', detail: 'extra-fields', status: 200 };
    expect(await withConfig({ type: 'custom', configFields })).toEqual({ ok: false, problem });
  });

  it('asks for a second secret, masked', async () => {
    const configFields = [field('API Token', 't'), field('Webhook Secret', 'w')];
    const reading = await withConfig({ type: 'custom', configFields });
    expect(reading).toMatchObject({ connector: { fields: [{ key: 'w', type: 'secret' }] } });
  });

  it('says how a field is filled in, in text that can do nothing else', async () => {
    const more = {
      secret: false,
      type: 'text_area',
      description: 'plain',
      guide: { description: 'a\u202eb '.repeat(300) },
      validation: { type: 'domain', pattern: 'acme', error: 'Yours only' },
    };
    const reading = await withConfig({
      type: 'custom',
      configFields: [field('API Token', 't'), field('Page', 'p', more)],
    });
    const [asked] = reading.ok ? reading.connector.fields : [];
    expect(asked).toMatchObject({ type: 'long-text' });
    expect(asked?.description).toMatch(/^ab ab .{100,393}… · Yours only$/);
  });

  it.each<[string, unknown]>([
    ['a pattern that is none', { type: 'html-pattern', pattern: '(' }],
    ['a kind that we don’t know', { type: 'checksum', pattern: '1' }],
    ['something odd', 'odd'],
    ['nothing', null],
  ])('asks nothing of a text for %s', async (_, validation) => {
    const more = { secret: false, validation, options: 7, placeholder: 7 };
    const reading = await withConfig({
      type: 'custom',
      configFields: [field('API Token', 't'), field('Slug', 's', more)],
    });
    expect(reading).toMatchObject({
      connector: { fields: [{ key: 's', description: '', placeholder: '' }] },
    });
  });

  it('has its notices shown, a few of them, as text', async () => {
    const configNotices = Array.from({ length: 9 }, (_, key) => ({
      key,
      type: 'info',
      description: `<b>${key}</b>\n`,
    }));
    const reading = await withConfig({ type: 'custom', configFields: [field('API Token', 't')], configNotices });
    expect(reading.ok && reading.connector.notices).toEqual([0, 1, 2, 3, 4].map((key) => `<b>${key}</b>`));
    const odd = await withConfig({ type: 'custom', configFields: [field('API Token', 't')], configNotices: 'soon' });
    expect(odd.ok && odd.connector.notices).toEqual([]);
  });

  it('has its own values sent along, and asks for nothing that depends on other answers', async () => {
    const configFields = [
      field('Region', 'region', { secret: false, type: 'select', value: 'us' }),
      field('Beta', 'beta', { secret: false, value: false }),
      field('Note', 'note', { required: false, secret: false, value: '' }),
      field('More', 'more', { required: false, secret: false, value: null }),
      field('Certificate', 'cert', { condition: "{{credentials.mode === 'x'}}" }),
      field('API Token', 't'),
    ];
    const reading = await withConfig({ type: 'custom', configFields });
    expect(reading).toMatchObject({ ok: true, connector: { credentialKey: 't' } });
    expect(reading.ok && reading.connector.presets).toEqual({ region: 'us', beta: false });
  });

  it('of the legacy shape does not mind what other ways to sign in look like', async () => {
    const authentication = {
      api_key: { production: { type: 'custom', fields: [field('API Token', 't')] }, sandbox: 'soon' },
      oauth: { production: { fields: [{ odd: true }] } },
    };
    expect(await withConfig({ authentication })).toMatchObject({ ok: true, connector: { credentialKey: 't' } });
  });

  it('that says nothing of itself is left to the Hub', async () => {
    const problem = { code: 'hub-unsupported', detail: 'extra-fields', status: 200 };
    expect(await withConfig({ type: null, configFields: null })).toEqual({ ok: false, problem });
  });

  it('of the legacy shape without the integration’s own way is unexpected', async () => {
    const authentication = { oauth: { production: { type: 'custom', fields: [field('API Token', 't')] } } };
    expect(await withConfig({ authentication })).toMatchObject({ problem: { code: 'stackone-unexpected' } });
  });
});
