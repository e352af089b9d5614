import type { LinkPreset } from '../src/journey/types.ts';
import { t } from '../src/ui/i18n/text.ts';

/** A mail around the link, ready to send. */
export const mailWith = (link: string, { vendor, contact }: LinkPreset): string =>
  t(
    'mail_text',
    vendor.trim() && t('mail_vendor', vendor.trim()),
    link,
    contact.trim() && t('mail_contact', contact.trim()),
  );
