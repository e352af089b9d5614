/** Scripts for pages that embed the Hub's web component; they need `/assets/hub.js` before them. */

/** Puts a Hub into a place on the page; its look follows the page's. */
const embedHub = `
function embedHub(place, token) {
  const hub = document.createElement('stackone-hub');
  hub.setAttribute('token', token);
  hub.setAttribute('theme', matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  hub.setAttribute('height', '560px');
  place.replaceChildren(hub);
  return hub;
}
const tokenInAddress = () => new URLSearchParams(location.search).get('token') ?? '';
`;

/** Embeds the Hub at once, with the token in the page's address. */
export const embedScript = `${embedHub}
embedHub(document.querySelector('.hub'), tokenInAddress());
`;

/** For pages that make the Hub only when it is asked for, in a dialog. */
export const openHub = `${embedHub}
function openHub(dialog, token) {
  const hub = embedHub(dialog.querySelector('.hub'), token);
  hub.addEventListener('close', () => dialog.close());
  dialog.showModal();
  return hub;
}
`;
