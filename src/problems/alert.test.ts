import { expect, it } from 'vitest';
import { ALERTS, alertsAnywhere, alertsAt, codeOnScreen } from './alert.ts';
import { PLACES } from './places.ts';

it('an account that exists looks the same before and after linking; all else has its own code on the screen', () => {
  const other = ALERTS.filter((alert) => codeOnScreen(alert) !== alert);
  expect(other.map((alert) => [alert, codeOnScreen(alert)])).toEqual([['account-exists-refused', 'account-exists']]);
});

it('each alert has its places', () => {
  const placed = [...PLACES.flatMap(alertsAt), ...alertsAnywhere()];
  expect(ALERTS.filter((alert) => !placed.includes(alert))).toEqual([]);
});
