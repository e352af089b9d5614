/** What can go wrong at each place: every alert that the popup may show there, and what no alert tells of. */

import { type Alert, alertsAnywhere, alertsAt, supportCopyOf } from '../src/problems/alert.ts';
import type { Place } from '../src/problems/places.ts';
import type { CopyKey } from '../src/ui/i18n/message-key.ts';
import { describeAlert, resolveCopy, t } from '../src/ui/i18n/text.ts';

/** What no alert tells of, the likeliest first. */
const EXTRAS: Record<Place, CopyKey[]> = {
  '1A': ['pitfall_no_icon', 'pitfall_no_popup'],
  '1B': ['pitfall_takes_long'],
  '1C': ['pitfall_cut_settings'],
  '1D': [],
  '1E': [],
  '2A': ['pitfall_no_card', 'pitfall_other_workspace'],
  '2B': ['pitfall_company_sign_in'],
  '2C': ['pitfall_company_sign_in'],
  '2D': ['pitfall_no_card', 'pitfall_no_api_tokens', 'pitfall_other_workspace'],
  '2E': ['pitfall_no_card'],
  '2F': ['pitfall_no_card'],
  '2G': ['pitfall_button_grey', 'pitfall_shortcut_error'],
  '2H': ['pitfall_shortcut_error'],
  '2I': ['pitfall_no_use', 'pitfall_token_gone'],
  '2J': ['pitfall_shortcut_error', 'pitfall_token_gone'],
  '2K': [],
  '2L': ['pitfall_no_card'],
  '2M': [],
  '3A': ['pitfall_takes_long'],
  '3B': [],
  '3C': [],
  '3D': [],
  '3E': ['pitfall_field_fault'],
  '3F': [],
  '3G': ['pitfall_no_form', 'pitfall_other_fields'],
  '4A': ['pitfall_asks_to_delete'],
};

export interface Pitfall {
  name: Alert | CopyKey;
  /** An alert's as it stands in the popup's yellow box, so that it is known again when it is read out. */
  title: string;
  answer: string;
}

export const pitfallsAt = (place: Place): Pitfall[] => [...alertsAt(place).map(ofAlert), ...EXTRAS[place].map(ofExtra)];

export const pitfallsAnywhere = (): Pitfall[] => alertsAnywhere().map(ofAlert);

function ofAlert(alert: Alert): Pitfall {
  // The dots stand for the site's name, which the title of one alert has in it.
  const { title } = describeAlert(alert, undefined, '…');
  return { name: alert, title, answer: t(supportCopyOf(alert).answer) };
}

function ofExtra(key: CopyKey): Pitfall {
  const { title, text } = resolveCopy(key);
  return { name: key, title, answer: text };
}
