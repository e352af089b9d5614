/** Promise 6: least permission. */
import { mutationsOf } from './mutation.ts';

const MANIFEST_TEST = 'test/release/manifest.test.ts';
const PERMISSIONS = 'src/journey/permissions.ts';

export const PROMISE_6 = mutationsOf(6, [
  [
    'a host that was withdrawn is asked',
    PERMISSIONS,
    'host === null || !withheld.includes(host)',
    'host !== undefined',
    ['src/journey/permissions.test.ts', 'stays so while its own host is withdrawn, whichever others come back'],
  ],
  [
    'what was held up never goes on',
    PERMISSIONS,
    'if (onward) return onward;',
    '',
    ['src/journey/permissions.test.ts', 'is asked of again once it is back: a link'],
  ],
  [
    'one more permission',
    'manifest.json',
    '"permissions": ["storage"',
    '"permissions": ["tabs", "storage"',
    [MANIFEST_TEST, 'asks for these permissions and hosts, each with its reason in the README, and for no others'],
  ],
  [
    'one more host',
    'manifest.json',
    '"host_permissions": [',
    '"host_permissions": ["https://*.stackone.com/*", ',
    [MANIFEST_TEST, 'asks for these permissions and hosts, each with its reason in the README, and for no others'],
  ],
  [
    'our pages may ask anybody',
    'manifest.json',
    "connect-src 'self'",
    'connect-src *',
    [MANIFEST_TEST, 'lets its pages load nothing but its own, and ask nobody but the two services'],
  ],
  [
    'our pages may be framed',
    'manifest.json',
    "frame-ancestors 'none'",
    'frame-ancestors *',
    [MANIFEST_TEST, 'lets its pages load nothing but its own, and ask nobody but the two services'],
  ],
  [
    'the token goes in one header more',
    'src/providers/shortcut/api-client.ts',
    "{ 'Shortcut-Token': token }",
    "{ 'Shortcut-Token': token, Authorization: token }",
    [
      'src/providers/shortcut/api-client.integration.test.ts',
      'is two reading requests, each with the token in its one header',
    ],
  ],
]);
