import { describe, expect, it } from 'vitest';
import { toConnectorField } from './connector-field.ts';

describe('a field of the Hub', () => {
  it('is shown in its own words', () => {
    const options = [{ value: 'eu', label: 'Europe\n' }];
    const field = toConnectorField({ key: 'region', label: 'Region', type: 'select', description: 'Where', options });
    expect(field).toEqual({
      key: 'region',
      label: 'Region',
      description: 'Where',
      placeholder: '',
      type: 'select',
      options: [{ value: 'eu', label: 'Europe' }],
    });
  });

  it.each([
    [{}, 'text'],
    [{ type: 'number' }, 'number'],
    [{ type: 'text_area' }, 'long-text'],
    [{ type: 'password' }, 'secret'],
    [{ type: 'text', secret: true }, 'secret'],
  ])('as %j is of the kind %s', (more, is) => {
    expect(toConnectorField({ key: 'k', ...more })).toMatchObject({ label: 'k', type: is });
  });

  it.each([{ type: 'file' }, { type: 'select' }, { type: 'select', options: [] }, { display: false }])(
    'as %j can’t be filled in here',
    (more) => {
      expect(toConnectorField({ key: 'k', ...more })).toBeNull();
    },
  );

  it.each([
    [{ error: 'Only a' }, 'Where · Only a'],
    [{ type: 'html-pattern', pattern: '(', error: null }, 'Where'],
  ])('says beforehand what the Hub says of a text that does not fit: %j', (validation, description) => {
    expect(toConnectorField({ key: 'k', description: 'Where', validation })).toMatchObject({ description });
  });

  it('has no pattern, which could take hours', () => {
    const validation = { type: 'html-pattern', pattern: '^([a-z0-9-]+)*$', error: 'Small letters only' };
    expect(JSON.stringify(toConnectorField({ key: 'k', validation }))).not.toContain('a-z');
  });
});
