/** Whether a text will do for a field of StackOne's connector. */
import { describe, expect, it } from 'vitest';
import { workspaceSlug } from '../../test/helpers/test-journey.ts';
import type { ConnectorField } from './connector.ts';
import { answerFault } from './connector-answers.ts';
import { MAX_TEXT_LENGTH } from './text-limit.ts';

describe('a text fits', () => {
  const field = (more: Partial<ConnectorField>): ConnectorField => ({ ...workspaceSlug, ...more });
  const options = [{ value: 'us', label: 'US' }];
  it.each([
    ['nothing', {}, ' ', 'empty'],
    ['a text', {}, 'x', null],
    ['a long text', {}, 'x'.repeat(MAX_TEXT_LENGTH), null],
    ['a text too long for a message', {}, 'x'.repeat(MAX_TEXT_LENGTH + 1), 'too-long'],
    ['a number', { type: 'number' }, '12', null],
    ['a number with a sign', { type: 'number' }, '-1', 'not-a-number'],
    ['a choice', { type: 'select', options }, 'us', null],
    ['what is no choice', { type: 'select', options }, 'eu', 'empty'],
  ] as const)('%s', (_, more, text, fault) => expect(answerFault(field(more), text)).toBe(fault));
});
