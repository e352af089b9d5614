import { createHubGuide } from '../page-guide/hub-guide.ts';
import { mountOnce } from '../page-guide/lifecycle.ts';

// A frame without an origin of its own is not the site that the person named.
if (self.origin !== 'null') mountOnce('hub', createHubGuide);
