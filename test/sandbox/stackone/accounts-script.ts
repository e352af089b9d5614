import { openHub } from '../embed.ts';

/** The list is fetched anew rather than the page loaded anew, so that the Hub can go on saying that it worked. */
export const accountsScript = `${openHub}
const find = (id) => document.getElementById(id);
const { token } = document.querySelector('main').dataset;

async function reloadList() {
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('tbody').replaceWith(fresh.querySelector('tbody'));
}

find('link').addEventListener('click', () => find('choices').showModal());
find('request').addEventListener('click', () => {
  find('auth-link').hidden = false;
});
find('now').addEventListener('click', () => {
  find('choices').close();
  openHub(find('now-dialog'), token).addEventListener('success', reloadList);
});
`;
