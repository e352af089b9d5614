/** Scripts for the chrome scope of Firefox's own window, where WebDriver has no commands. */
import type { SessionCookie } from '../sandbox/types.ts';

export const ID = 'linking-helper@shortcut-linking-helper.example';

const EXTENSION = `WebExtensionPolicy.getByID('${ID}').extension`;

const REAL_POPUP = `
  const shown = () => document.querySelector('browser.webextension-popup-browser:not([preloaded])');
  const until = async (what, ready) => {
    const end = Date.now() + 20_000;
    while (!ready()) {
      if (Date.now() > end) throw new Error('waited for ' + what + '; the popup is ' + (shown() ? 'shown' : 'not there'));
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  // One that is still on its way up does not heed the first word.
  const close = () =>
    until('the popup to close', () => {
      shown()?.closest('panel').hidePopup();
      return !shown();
    });
`;

/** One that is open would be closed by the press: the background has opened it, to call the person. */
export const PRESS_ICON = `
  ${REAL_POPUP}
  await close();
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window);
`;

/** A window behind another opens no popup, gets no new tabs, and its tab is not the one in front. */
export const TO_FRONT = `
  const isInFront = () =>
    Services.focus.activeWindow === window && Services.wm.getMostRecentWindow('navigator:browser') === window;
  while (!isInFront()) {
    window.focus();
    await new Promise((later) => setTimeout(later, 10));
  }
`;

export const CLOSE_OTHER_WINDOWS = `
  const others = () => [...Services.wm.getEnumerator('navigator:browser')].filter((one) => one !== window);
  while (others().length > 0) {
    for (const one of others()) one.close();
    await new Promise((later) => setTimeout(later, 10));
  }
  ${TO_FRONT}
`;

/** The popup opens in its own time, and has asked the background for the journey once it has drawn it. */
export const CLOSE_REAL_POPUP = `
  ${REAL_POPUP}
  await until('the popup to be drawn', () => shown()?.getBoundingClientRect().height > 200);
  await close();
`;

/** Opens after each start, for which the helper is installed; WebDriver does not see where the tab went. */
export const CLOSE_WELCOME = `
  const welcome = () => gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
  while (!welcome()) await new Promise((later) => setTimeout(later, 20));
  gBrowser.removeTab(welcome());
`;

/** Once it shows the panel's page. */
export const CLOSE_SIDEBAR = `
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const shown = () => windows().find(({ document, SidebarController }) =>
    SidebarController?.isOpen && document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser'));
  const end = Date.now() + 10_000;
  while (!shown()) {
    if (Date.now() > end) throw new Error('waited for the sidebar');
    await new Promise((later) => setTimeout(later, 20));
  }
  shown().SidebarController.hide();
`;

export const READ_TABS =
  'return JSON.stringify(gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec));';

export const HAS_POPUP = `${REAL_POPUP} return !!shown();`;

/** At once, whatever it is doing: Firefox would spare one that has yet to answer a message, or is about to idle. */
export const STOP_BACKGROUND = `
  do {
    await ${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    await new Promise((later) => setTimeout(later, 10));
  } while (${EXTENSION}.backgroundState === 'suspending');
`;

/** As JSON; without a journey when the extension was removed. Firefox keeps values as clones that it has not unpacked; without `true` it would drop what it unpacked. */
export const READ_JOURNEY = `
  if (!WebExtensionPolicy.getByID('${ID}')) return '{}';
  const { extensionStorageSession } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorage.sys.mjs');
  const { journey } = extensionStorageSession.get(${EXTENSION}, 'journey');
  return JSON.stringify({ journey: journey?.deserialize ? journey.deserialize(globalThis, true) : journey });
`;

/** A background that is at work saves what it remembers: then the one after it has to forget, too. */
export const FORGET_SESSION = `
  const { extensionStorageSession } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorage.sys.mjs');
  do {
    extensionStorageSession.clear(${EXTENSION});
    ${STOP_BACKGROUND}
  } while (Object.keys(extensionStorageSession.get(${EXTENSION}, null)).length > 0);
`;

/** Without a row of tabs, as \`windows.create\` makes it: new tabs go to the window that has one. */
export const OPEN_POPUP_WINDOW = `
  const features = 'chrome,dialog,resizable,minimizable,titlebar,close,width=420,height=640';
  Services.ww.openWindow(null, AppConstants.BROWSER_CHROME_URL, '_blank', features, null);
`;

/** As the switch on Firefox's own page of the add-ons does. */
export const switchAddon = (how: 'enable' | 'disable') => `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID('${ID}');
  await addon.${how}();
`;

/** As the switch "Run in Private Windows" does, which Firefox shows only where the extension does not forbid it. */
export const ALLOW_IN_PRIVATE = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add('${ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID('${ID}')).reload();
`;

const PRIVATE_WINDOWS = `
  const privateWindows = () =>
    [...Services.wm.getEnumerator('navigator:browser')].filter((one) => PrivateBrowsingUtils.isWindowPrivate(one));
`;

export const openPrivateWindow = (url: string, { name, value, domain, path }: SessionCookie) => `
  const cookie = ${JSON.stringify([domain, path, name, value])};
  const private = { privateBrowsingId: 1 };
  const { SAMESITE_LAX, SCHEME_HTTPS } = Ci.nsICookie;
  Services.cookies.add(...cookie, true, true, true, Date.now() + 3_600_000, private, SAMESITE_LAX, SCHEME_HTTPS);
  const opened = OpenBrowserWindow({ private: true });
  const end = Date.now() + 20_000;
  const until = async (isReady) => {
    while (!isReady()) {
      if (Date.now() > end) throw new Error('waited for the private window, at ' + opened.gBrowser?.currentURI.spec);
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  // Before that it would load its own first page instead.
  await until(() => opened.gBrowserInit?.delayedStartupFinished);
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const url = ${JSON.stringify(url)};
  opened.gBrowser.selectedTab = opened.gBrowser.addTab(url, { triggeringPrincipal });
  await until(() => opened.gBrowser.currentURI.spec === url && !opened.gBrowser.webProgress.isLoadingDocument);
`;

export const CLOSE_PRIVATE_WINDOWS = `
  ${PRIVATE_WINDOWS}
  while (privateWindows().length > 0) {
    for (const one of privateWindows()) one.close();
    await new Promise((later) => setTimeout(later, 10));
  }
`;

/** By the element's id that Firefox makes of the extension's. */
export const IS_IN_PRIVATE_WINDOWS = `
  ${PRIVATE_WINDOWS}
  const button = '${ID.replaceAll(/[^\w-]/g, '_')}-browser-action';
  // Else no button would be found under a wrong name either.
  if (!document.getElementById(button)) throw new Error('no button at all');
  if (privateWindows().length === 0) throw new Error('no private window');
  return privateWindows().some((one) => one.document.getElementById(button));
`;

export const READ_WARNINGS = `
  const { errors, warnings } = ${EXTENSION};
  return JSON.stringify([...errors, ...warnings]);
`;

/** With this preference Firefox takes the person's yes to a permission for granted. */
export const SAY_YES = "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);";

/** As the switches of Firefox's own page of the add-on do. */
export const changeHosts = (how: 'add' | 'remove') => `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = ${EXTENSION};
  const origins = extension.manifest.host_permissions;
  await ExtensionPermissions.${how}(extension.id, { permissions: [], origins }, extension);
`;

/** Runs in every process there is or will be but the browser's own: nothing else hears the background's console. */
const TELL_CONSOLE = `
  const textOf = (one) => {
    try { return typeof one === 'string' ? one : JSON.stringify(one) ?? String(one); } catch { return String(one); }
  };
  const tell = (event) => {
    const told = event.wrappedJSObject ?? event;
    sendAsyncMessage('test:console', told.filename + ' ' + Array.from(told.arguments, textOf).join(' '));
  };
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  storage.addLogEventListener(tell, Services.scriptSecurityManager.getSystemPrincipal());
`;

export const HEAR_CONSOLES = `
  globalThis.heard = [];
  Services.console.registerListener({ observe: ({ message }) => heard.push(message) });
  Services.ppmm.addMessageListener('test:console', ({ data }) => heard.push(data));
  Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(${JSON.stringify(TELL_CONSOLE)}), true);
`;

export const READ_CONSOLES = 'JSON.stringify(heard)';
