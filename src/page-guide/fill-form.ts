/** "Fill in for me": writes the name and sets the access. To press Generate Token is left to the person. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import { setScope, wrongScopes } from './access-setting.ts';
import { findTokenForm } from './locate/token-form.ts';
import { textIn, typeInto } from './text-field.ts';

const nextFrame = () => new Promise(requestAnimationFrame);

/** The page may build its form anew at each change, so it is found anew before each; no control is set twice. */
export async function fillIn(instruction: GuideInstruction): Promise<void> {
  if (instruction.type !== 'guide') return;
  const name = findTokenForm()?.name;
  if (name && !textIn(name)) typeInto(name, instruction.tokenName);
  const set = new Set<string>();
  for (;;) {
    await nextFrame();
    const wrong = wrongScopes(findTokenForm()?.scopes ?? [], instruction.access)?.find(({ scope }) => !set.has(scope));
    if (!wrong) return;
    set.add(wrong.scope);
    setScope(wrong);
  }
}
