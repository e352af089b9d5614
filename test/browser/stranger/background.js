/** Its page is where the tests find it, since its address is not known beforehand. */
const { runtime, tabs } = globalThis.browser ?? globalThis.chrome;

runtime.onInstalled.addListener(() => tabs.create({ url: 'stranger.html' }));
