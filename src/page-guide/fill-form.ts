/** "Fill in for me": writes the name and sets the access. Generate Token stays the person's to press. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import { setScope, wrongScopes } from './access-setting.ts';
import { findForm } from './locate/token-form.ts';
import { textIn, typeInto } from './text-field.ts';

const nextFrame = () => new Promise(requestAnimationFrame);

/** The page may build its form anew at each change, so it is found anew before each; none is set twice. */
export async function fillIn(orders: GuideInstruction): Promise<void> {
  if (orders.show !== 'guide') return;
  const name = findForm()?.name;
  if (name && !textIn(name)) typeInto(name, orders.tokenName);
  const set = new Set<string>();
  for (;;) {
    await nextFrame();
    const wrong = wrongScopes(findForm()?.scopes ?? [], orders.access)?.find(({ scope }) => !set.has(scope));
    if (!wrong) return;
    set.add(wrong.scope);
    setScope(wrong);
  }
}
