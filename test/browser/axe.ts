/** What axe finds at fault: WCAG 2.2 up to AA, with its own advice, on what a page shows now. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Off unless asked for (https://dequeuniversity.com/rules/axe/4.11/target-size): targets of at least 24 px. */
const OPTIONS = { rules: { 'target-size': { enabled: true } } };

export async function violationsIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const found = await page.evaluate(`axe.run(${JSON.stringify(OPTIONS)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`);
  return Array.isArray(found) ? found : [String(found)];
}
