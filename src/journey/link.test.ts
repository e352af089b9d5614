/** The box for the auth link, and Start. */
import { describe, expect, it } from 'vitest';
import { connector, goodLink, kinds, player, told, where } from '../../test/helpers/journey-player.ts';
import type { LinkReading } from './events.ts';
import type { Problem } from './problem.ts';

const malformed: LinkReading = { ok: false, problem: { code: 'session-malformed' } };
const typed = () => player().send({ type: 'link-typed', draft: 'https://…', reading: goodLink() });

it('remembers whether the box was filled from a tab, until the person types', () => {
  const on = player().send({ type: 'link-typed', draft: 'a', reading: goodLink(), fromTab: true });
  expect(on.state.linkFromTab).toBe(true);
  expect(on.send({ type: 'link-typed', draft: 'b', reading: goodLink() }).state.linkFromTab).toBe(false);
});

it('takes a complaint back as soon as the person types', () => {
  const on = player().send({ type: 'start', reading: malformed });
  expect(told(on)?.code).toBe('session-malformed');
  expect(told(on.send({ type: 'link-typed', draft: 'h', reading: malformed }))).toBeNull();
});

it('forgets a link that worked when Start is pressed on something else', () => {
  const on = typed().answer({ type: 'session-opened', connector }).send({ type: 'start', reading: malformed });
  expect([where(on), on.state.link, told(on)?.code]).toEqual(['link', { is: 'none' }, 'session-malformed']);
});

it('looks a link that failed up again when Start is pressed on it', () => {
  const on = typed().answer({ type: 'session-failed', problem: { code: 'stackone-unreachable' } });
  on.send({ type: 'start', reading: goodLink() });
  expect([where(on), on.effects]).toEqual(['link', [{ type: 'open-session', run: 2, session: 'session-1' }]]);
  on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink() });
  expect([where(on), kinds(on)]).toEqual(['token', ['open-page']]);
});

it('offers a link that is found beside the one in the box, and asks when there are several', () => {
  const found = (session: string) => ({ url: `https://…/${session}`, session, inFront: true });
  const on = typed().answer({ type: 'session-opened', connector });
  expect(on.send({ type: 'links-found', found: [found('session-1')] }).state).toMatchObject({ found: [] });
  on.send({ type: 'links-found', found: [found('other')] });
  expect(on.state).toMatchObject({ found: [{ session: 'other' }], link: { is: 'ready', session: 'session-1' } });
  on.send({ type: 'links-found', found: [found('session-1'), found('other')] });
  expect(on.state).toMatchObject({ found: [{}, {}], link: { is: 'none' }, linkDraft: '' });
});

it('looks another link up when Start is pressed on one that was not typed', () => {
  const on = typed()
    .answer({ type: 'session-opened', connector })
    .send({ type: 'start', reading: goodLink('other') });
  expect([where(on), on.state.link]).toEqual(['token', { is: 'opening', run: 2, session: 'other' }]);
  expect(kinds(on)).toEqual(['open-session', 'open-page']);
});

it('goes on without a link, and forgets one that is in the box', () => {
  const on = typed().answer({ type: 'session-opened', connector }).send({ type: 'start-without-link' });
  expect([where(on), on.state.link, on.state.linkDraft]).toEqual(['token', { is: 'none' }, '']);
});

describe('a link that StackOne refused', () => {
  const refused = () =>
    player()
      .send({ type: 'link-typed', draft: 'https://…', reading: goodLink('dead') })
      .answer({ type: 'session-failed', problem: { code: 'session-refused' } });

  it('is remembered, so that a tab that still shows it is no question', () => {
    expect(refused().state.refused).toEqual(['dead']);
  });

  it('is not, when StackOne could not be asked', () => {
    const problem: Problem = { code: 'stackone-unreachable' };
    const { state } = player()
      .send({ type: 'link-typed', draft: 'https://…', reading: goodLink('unknown') })
      .answer({ type: 'session-failed', problem });
    expect(state.refused).toEqual([]);
  });

  it('is forgotten at the end', () => {
    expect(refused().send({ type: 'start-over' }).state.refused).toEqual([]);
  });
});
