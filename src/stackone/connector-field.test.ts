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
      pattern: '',
      complaint: '',
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
    [{ type: 'html-pattern', pattern: '^a$', error: 'Only a' }, '^a$', 'Only a'],
    [{ type: 'domain', pattern: 'acme' }, 'acme\\.com', ''],
    [{ type: 'html-pattern', pattern: '(' }, '', ''],
    [{ type: 'checksum', pattern: '1', error: 'No' }, '', ''],
  ])('with the validation %j', (validation, pattern, complaint) => {
    expect(toConnectorField({ key: 'k', validation })).toMatchObject({ pattern, complaint });
  });
});
