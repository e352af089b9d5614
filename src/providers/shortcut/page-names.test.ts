import { expect, it } from 'vitest';
import * as sandbox from '../../../test/sandbox/shortcut/control-names.ts';
import { SHORTCUT_NAMES } from './page-names.ts';

it('sentences call each control what it is called on the page that tests use', () => {
  expect(sandbox).toMatchObject(SHORTCUT_NAMES);
});
