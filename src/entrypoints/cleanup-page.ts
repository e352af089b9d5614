import { createCleanupGuide } from '../page-guide/cleanup-guide.ts';
import { mountOnce } from '../page-guide/lifecycle.ts';

mountOnce('cleanup', createCleanupGuide);
