import { mountOnce } from '../page-guide/lifecycle.ts';
import { createShortcutGuide } from '../page-guide/shortcut-guide.ts';

mountOnce('shortcut', createShortcutGuide);
