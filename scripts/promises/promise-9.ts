/** Promise 9: the helper says only what it knows. */
import { mutationsOf } from './mutation.ts';

const LEFTOVER_TEST = 'src/journey/leftover-tokens.test.ts';
const LINK_FACTS = 'src/journey/link-facts.ts';
const LINK_FACTS_TEST = 'src/journey/link-facts.test.ts';
const PRESET = 'src/journey/link-preset.ts';
const PRESET_TEST = 'src/journey/link-preset.test.ts';
const HANDOFF = 'src/journey/states/handoff.ts';
const HANDOFF_TEST = 'src/journey/states/handoff.test.ts';
const EVIDENCE = 'src/page-guide/locate/token-evidence.ts';
const EVIDENCE_TEST = 'test/browser/situations/token-evidence.test.ts';
const BUILD_TEST = 'test/browser/situations/form-by-build.test.ts';
const CLAIMS_TEST = 'test/browser/claims.test.ts';

export const PROMISE_9 = mutationsOf(9, [
  [
    'a name that the link states is ours',
    'src/journey/page.ts',
    'isNamed && !session.isNameStated',
    'isNamed',
    [LEFTOVER_TEST, 'nor where the link chose the name'],
  ],
  [
    'a token is ours whatever it was called',
    'src/journey/page.ts',
    'isNamed && !session.isNameStated',
    '!session.isNameStated',
    [LEFTOVER_TEST, 'but not where it was named otherwise, or something had the name before'],
  ],
  [
    'any token may be found by its name',
    'src/journey/leftover-tokens.ts',
    "(isNameSeen ? name : '')",
    'name',
    [LEFTOVER_TEST, 'nor where it was only pasted'],
  ],
  [
    'a token may be pointed at in any workspace',
    'src/page-guide/cleanup-guide.ts',
    "workspaceIn(location.pathname) === workspace ? name : ''",
    'workspaceIn(location.pathname) === workspace ? name : name',
    ['test/browser/cleanup.test.ts', 'a token of the same name in another workspace is not'],
  ],
  [
    'who asks is no reason to ask',
    LINK_FACTS,
    "preset.vendor !== '' || preset.contact !== '' ||",
    '',
    [LINK_FACTS_TEST, '%s'],
  ],
  [
    'a stated writing is no reason to ask',
    LINK_FACTS,
    "|| preset.access === 'write'",
    '',
    [LINK_FACTS_TEST, 'where the link states writing, though the person chose it'],
  ],
  [
    'a token alone tells whose it is',
    LINK_FACTS,
    'tokenMade || isSignedIn',
    'tokenMade !== null || isSignedIn',
    [LINK_FACTS_TEST, '%s'],
  ],
  [
    'a token that was made tells whose a pasted one is',
    LINK_FACTS,
    'if (inFront.length > 0) return inFront.includes(slug);',
    'if (inFront.includes(slug)) return true;',
    [LINK_FACTS_TEST, '%s'],
  ],
  [
    'a workspace of another token is in front, too',
    LINK_FACTS,
    'return inFront.includes(slug);',
    "return slug !== '';",
    [LINK_FACTS_TEST, '%s'],
  ],
  [
    'a page that asks to sign in shows an account',
    LINK_FACTS,
    ' && !NOT_SIGNED_IN.includes(page.step)',
    '',
    [LINK_FACTS_TEST, '%s'],
  ],
  [
    'a link decides on writing',
    PRESET,
    "presetOf(session)?.access === 'read' ? 'read' : null",
    'presetOf(session)?.access || null',
    [PRESET_TEST, 'that wants writing leaves it to the person to choose that'],
  ],
  [
    'a link chooses any language',
    PRESET,
    "language.split('-')[0] === stated",
    'language',
    [PRESET_TEST, 'for browser languages %s, states %s, and %s is spoken'],
  ],
  [
    'the Hub’s page is believed before anything was sent',
    HANDOFF,
    'return isSent\n',
    'return hub\n',
    [HANDOFF_TEST, 'is not taken for one before that'],
  ],
  [
    'a claim does not say who says it',
    'src/ui/components/claim.tsx',
    '<h2>{t(SPEAKERS[by])}</h2>',
    '',
    [CLAIMS_TEST, 'each claim says first that nobody checked it'],
  ],
  [
    'a name that the link states is part of an instruction',
    'src/ui/i18n/guide-copy.ts',
    "isNameStated ? 'act_token_name_stated' : 'act_token_name'",
    "'act_token_name'",
    [CLAIMS_TEST, 'every screen says what others wrote in claims only'],
  ],
  [
    'a token that was there before is new',
    EVIDENCE,
    '!known.has(digest(token.text)) && ',
    '',
    [EVIDENCE_TEST, 'what was there before'],
  ],
  [
    'a token counts before the person did anything',
    EVIDENCE,
    'if (!evidence.isAwaiting()) return [];',
    '',
    [EVIDENCE_TEST, 'what comes before the person did anything'],
  ],
  [
    'a shortened token is one',
    'src/page-guide/locate/shown-tokens.ts',
    'return isWhole(text, rest) ?',
    'return line ?',
    [EVIDENCE_TEST, '%s, alone: not offered'],
  ],
  [
    'a guess is shown as known',
    'src/page-guide/overlay/overlay.ts',
    'drawRing(shownKey, box, isGuessed)',
    'drawRing(shownKey, box, false)',
    [BUILD_TEST, 'is guided through, each ring a guess'],
  ],
  [
    'a form is guessed anywhere',
    'src/page-guide/locate/find-token-form.ts',
    ' || !isApiTokensPath(location.pathname)',
    '',
    [BUILD_TEST, 'elsewhere on the site'],
  ],
]);
