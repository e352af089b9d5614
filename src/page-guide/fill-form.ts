/** "Fill in for me": writes the name and sets the access. To press Generate Token is left to the person. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import { setScope, wrongScopes } from './access-setting.ts';
import { findFormAgain, findTokenForm } from './locate/find-token-form.ts';
import { textIn, typeInto } from './text-field.ts';

const nextFrame = () => new Promise(requestAnimationFrame);

/** Frames for a page to show what a press brought about, such as a list that opens. */
const MAX_FRAMES = 20;

/** The page may build its form anew at each change, so it is found anew before each; no control is set twice. */
export async function fillIn(instruction: GuideInstruction): Promise<void> {
  if (instruction.type !== 'guide') return;
  let form = findTokenForm();
  if (form?.name && !textIn(form.name)) typeInto(form.name, instruction.tokenName);
  const set = new Set<string>();
  for (let frames = 0; frames < MAX_FRAMES; frames += 1) {
    await nextFrame();
    form = findFormAgain(form) ?? form;
    if (!form) continue;
    const wrong = wrongScopes(form.scopes, instruction.access);
    if (wrong?.length === 0) return;
    const next = wrong?.find(({ scope, kind }) => !set.has(`${scope} ${kind}`));
    if (!next) continue;
    set.add(`${next.scope} ${next.kind}`);
    const isInList = form.scopes.some(({ kind }) => kind === 'list');
    setScope(next, isInList);
  }
}
