/** Promise 2: the page is left as found. */
import { mutationsOf } from './mutation.ts';

const HOST = 'src/page-guide/overlay/host.ts';
const HOSTILE = 'test/browser/situations/hostile.test.ts';

export const PROMISE_2 = mutationsOf(2, [
  [
    'a name that is there is typed over',
    'src/page-guide/fill-form.ts',
    'form?.name && !textIn(form.name)',
    'form?.name',
    ['test/browser/situations/labels.test.ts', 'a name that is there already is kept'],
  ],
  [
    'the page is fought for our element without end',
    HOST,
    'returns > MAX_RETURNS',
    'returns > MAX_RETURNS * 10',
    ['test/browser/situations/page-removes-overlay.chromium.test.ts', 'our element is'],
  ],
  [
    'the page hears what is done on the card',
    HOST,
    'event.stopImmediatePropagation();',
    '',
    [HOSTILE, 'keeps every act outside its own dialog from arriving, as focus traps do'],
  ],
]);
