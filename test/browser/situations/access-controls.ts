/** Every kind of control that sets a token's access, each with what is true of it. */

import type { Wanted } from './page-fixture.ts';
import { CLIPPED } from './pages.ts';

export interface AccessControl {
  /** Standing at this access. */
  html(access: Wanted): string;
  /** What to ring and press, one after the other, when this access is wanted and the other is set. */
  wrong: Record<Wanted, string[]>;
  /** An expression for the access the page itself would go by. */
  reads: string;
  /** For a select. */
  choose?: Record<Wanted | 'select', string>;
  style?: string;
  script?: string;
}

const on = (yes: boolean, attribute = 'checked') => (yes ? ` ${attribute}` : '');
const both = (...selectors: string[]) => ({ read: selectors, write: selectors });
const TEXT = 'Read-only (cannot create, update, or delete data)';
const CHECKED = "document.querySelector('#access').checked ? 'read' : 'write'";
const BOX = '.box{display:inline-block;width:18px;height:18px;border:1px solid;border-radius:4px}';

/** A press of any of them, with no page script of its own for real inputs, flips or chooses. */
const pressed = (state: string, exclusive: boolean) => `
for (const one of document.querySelectorAll('[data-pressable]')) one.addEventListener('click', () => {
  const on = one.getAttribute('${state}') === 'true';
  if (${exclusive}) for (const other of document.querySelectorAll('[data-pressable]')) other.setAttribute('${state}', 'false');
  one.setAttribute('${state}', ${exclusive} ? 'true' : String(!on));
});`;
const isOn = (selector: string, state: string) =>
  `document.querySelector('${selector}').getAttribute('${state}') === 'true' ? 'read' : 'write'`;

const aria = (role: string, state: string, tag = 'span') => ({
  html: (access: Wanted) =>
    `<div><${tag} id="access" role="${role}" tabindex="0" class="box" data-pressable aria-labelledby="what" ${state}="${access === 'read'}"></${tag}> <span id="what">${TEXT}</span></div>`,
  wrong: both('#access'),
  reads: isOn('#access', state),
  style: BOX,
  script: pressed(state, false),
});

/** One of two. */
const pair = (open: string, option: (which: string, label: string, chosen: boolean) => string, close: string) => ({
  html: (access: Wanted) =>
    open +
    option('read', 'Read-only', access === 'read') +
    option('write', 'Read and write', access === 'write') +
    close,
  wrong: { read: ['#read'], write: ['#write'] },
});

const ariaPair = (container: string, role: string, state: string): AccessControl => ({
  ...pair(
    `<div role="${container}" aria-label="Access level">`,
    (id, label, chosen) =>
      `<div id="${id}" role="${role}" tabindex="0" data-pressable ${state}="${chosen}" style="width:160px">${label}</div>`,
    '</div>',
  ),
  reads: isOn('#read', state),
  script: pressed(state, true),
});

/** The browser's own input made invisible, and a drawn box instead. */
const hiddenInput = (style: string, type = 'checkbox'): AccessControl => ({
  html: (access) =>
    `<p><label style="display:inline-block;position:relative"><input type="${type}" id="access" class="clipped"${on(access === 'read')}><span id="drawn" class="box"></span> <span>${TEXT}</span></label></p>`,
  wrong: both('#drawn'),
  reads: CHECKED,
  style: `${BOX}.clipped{${style}}#access:checked+.box{background:teal}`,
});

const LETTERS = "[...document.querySelectorAll('fieldset :checked')].map((one) => one.id[0]).join('')";

/** Several boxes, each of which may be on. */
const scopes = (boxes: Record<Wanted, string>, wrong: AccessControl['wrong']): AccessControl => ({
  html: (access) =>
    `<fieldset><legend>Scopes</legend>${['Read', 'Write', 'Admin']
      .map(
        (name) =>
          `<label><input type="checkbox" id="${name}"${on(boxes[access].includes(name[0] ?? ''))}> ${name}</label> `,
      )
      .join('')}</fieldset>`,
  wrong,
  reads: `({ R: 'read', RW: 'write' })[${LETTERS}] ?? ${LETTERS}`,
});

export const ACCESS_CONTROLS: Record<string, AccessControl> = {
  checkbox: {
    html: (access) => `<p><label><input type="checkbox" id="access"${on(access === 'read')}> ${TEXT}</label></p>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'checkbox, label after it': {
    html: (access) =>
      `<p><input type="checkbox" id="access"${on(access === 'read')}> <label for="access">${TEXT}</label></p>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'checkbox, text beside it not tied to it': {
    html: (access) => `<div><input type="checkbox" id="access"${on(access === 'read')}> <span>${TEXT}</span></div>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'checkbox said to be read only, in other words': {
    html: (access) => `<p><label><input type="checkbox" id="access"${on(access === 'read')}> Read only</label></p>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'checkbox, its own look taken away': {
    html: (access) => `<p><label><input type="checkbox" id="access"${on(access === 'read')}> ${TEXT}</label></p>`,
    wrong: both('#access'),
    reads: CHECKED,
    style: '#access{appearance:none;width:20px;height:20px;border:2px solid}#access:checked{background:teal}',
  },
  'role checkbox': aria('checkbox', 'aria-checked'),
  'role switch': aria('switch', 'aria-checked', 'button'),
  'role switch on a checkbox': {
    html: (access) =>
      `<p><label><input type="checkbox" role="switch" id="access"${on(access === 'read')}> ${TEXT}</label></p>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'toggle button': {
    ...aria('button', 'aria-pressed', 'button'),
    html: (access) =>
      `<p><button type="button" id="access" data-pressable aria-pressed="${access === 'read'}">Read-only</button></p>`,
  },
  'drawn box, input clipped to a pixel': hiddenInput(CLIPPED.slice(CLIPPED.indexOf('{') + 1, -1)),
  'drawn box, input transparent above it': hiddenInput(
    'position:absolute;left:0;top:0;width:18px;height:18px;margin:0;opacity:0',
  ),
  'drawn box, input transparent and without size': hiddenInput('position:absolute;opacity:0;width:0;height:0'),
  'drawn box, input not displayed': hiddenInput('display:none'),
  'drawn box, input invisible': hiddenInput('visibility:hidden;position:absolute'),
  'drawn box before a hidden input, label for': {
    html: (access) =>
      `<p><input type="checkbox" id="access" class="clipped"${on(access === 'read')}><label for="access"><i id="drawn" class="box"></i> ${TEXT}</label></p>`,
    wrong: both('#drawn'),
    reads: CHECKED,
    style: BOX + CLIPPED,
  },
  'box drawn by the label itself': {
    html: (access) =>
      `<p><input type="checkbox" id="access" class="clipped"${on(access === 'read')}><label for="access" id="drawn">${TEXT}</label></p>`,
    wrong: both('#drawn'),
    reads: CHECKED,
    style: `${CLIPPED}#drawn::before{content:"";display:inline-block;width:16px;height:16px;border:1px solid}`,
  },
  'box drawn with an icon': {
    html: (access) =>
      `<p><label><input type="checkbox" id="access" class="clipped"${on(access === 'read')}><span id="drawn" class="box"><svg width="16" height="16"><path d="M2 8l4 4 8-8" stroke="currentColor"/></svg></span><span>${TEXT}</span></label></p>`,
    wrong: both('#drawn'),
    reads: CHECKED,
    style: BOX + CLIPPED,
  },
  'role switch that holds its own hidden input': {
    html: (access) =>
      `<div><span id="access" role="checkbox" tabindex="0" class="box" data-pressable aria-labelledby="what" aria-checked="${access === 'read'}"><input type="checkbox" tabindex="-1" aria-hidden="true" class="clipped"></span> <label id="what">${TEXT}</label></div>`,
    wrong: both('#access'),
    reads: isOn('#access', 'aria-checked'),
    style: BOX + CLIPPED,
    script: pressed('aria-checked', false),
  },
  'button switch beside a hidden input, as form libraries do': {
    html: (access) =>
      `<div><button type="button" role="switch" id="access" class="box" data-pressable aria-labelledby="what" aria-checked="${access === 'read'}"></button><input type="checkbox" aria-hidden="true" tabindex="-1" style="position:absolute;pointer-events:none;opacity:0;transform:translateX(-100%);width:18px;height:18px"><label id="what">${TEXT}</label></div>`,
    wrong: both('#access'),
    reads: isOn('#access', 'aria-checked'),
    style: BOX,
    script: pressed('aria-checked', false),
  },
  radios: {
    ...pair(
      '<fieldset><legend>Access level</legend>',
      (id, label, chosen) => `<label><input type="radio" name="access" id="${id}"${on(chosen)}> ${label}</label> `,
      '</fieldset>',
    ),
    reads: "document.querySelector('#read').checked ? 'read' : 'write'",
  },
  'radios with help in the label': {
    ...pair(
      '<fieldset><legend>Access level</legend>',
      (id, label, chosen) =>
        `<p><label><input type="radio" name="access" id="${id}"${on(chosen)}> <b>${label}</b><br><small>What this token may do in your workspace, in words.</small></label></p>`,
      '</fieldset>',
    ),
    reads: "document.querySelector('#read').checked ? 'read' : 'write'",
  },
  'radios hidden behind cards': {
    ...pair(
      '<div>',
      (id, label, chosen) =>
        `<label id="${id}" style="display:inline-block;border:1px solid;padding:8px"><input type="radio" class="clipped" name="access" id="in-${id}"${on(chosen)}>${label}</label>`,
      '</div>',
    ),
    reads: "document.querySelector('#in-read').checked ? 'read' : 'write'",
    style: CLIPPED,
  },
  'role radio': ariaPair('radiogroup', 'radio', 'aria-checked'),
  'role option in a listbox': ariaPair('listbox', 'option', 'aria-selected'),
  'pair of toggle buttons': {
    ...pair(
      '<div role="group">',
      (id, label, chosen) =>
        `<button type="button" id="${id}" data-pressable aria-pressed="${chosen}">${label}</button>`,
      '</div>',
    ),
    reads: isOn('#read', 'aria-pressed'),
    script: pressed('aria-pressed', true),
  },
  select: {
    html: (access) =>
      `<p><label>Access level <select id="access"><option value="r"${on(access === 'read', 'selected')}>Read-only</option><option value="w"${on(access === 'write', 'selected')}>Read and write</option></select></label></p>`,
    wrong: both('#access'),
    choose: { select: '#access', read: 'r', write: 'w' },
    reads: "document.querySelector('#access').value === 'r' ? 'read' : 'write'",
  },
  scopes: scopes({ read: 'R', write: 'RW' }, both('#Write')),
  'checkbox beside an Admin box': {
    html: (access) =>
      `<fieldset><label><input type="checkbox" id="access"${on(access === 'read')}> ${TEXT}</label> <label><input type="checkbox" id="admin"> Admin</label></fieldset>`,
    wrong: both('#access'),
    reads: `document.querySelector('#admin').checked ? 'admin' : ${CHECKED}`,
  },
  'checkbox beside boxes for other rights': {
    html: (access) =>
      `<fieldset>${['Create Stories', 'Create Comments', 'Admin'].map((name) => `<label><input type="checkbox"> ${name}</label>`).join(' ')} <label><input type="checkbox" id="access"${on(access === 'read')}> ${TEXT}</label></fieldset>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'box named in a sentence': {
    html: (access) =>
      `<p><label><input type="checkbox" id="access"${on(access === 'read')}> Make this token read-only</label></p>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'switch that allows to write': {
    html: (access) =>
      `<p><label><input type="checkbox" role="switch" id="access"${on(access === 'write')}> Allow write access</label></p>`,
    wrong: both('#access'),
    reads: "document.querySelector('#access').checked ? 'write' : 'read'",
  },
  'segmented control that says which one is current': {
    ...pair(
      '<ul aria-label="Access">',
      (id, label, chosen) =>
        `<li><button type="button" id="${id}" data-pressable aria-current="${chosen}">${label}</button></li>`,
      '</ul>',
    ),
    reads: isOn('#read', 'aria-current'),
    script: pressed('aria-current', true),
  },
  'choice in other words': {
    ...pair(
      '<fieldset><legend>Access</legend>',
      (id, label, chosen) =>
        `<label><input type="radio" name="access" id="${id}"${on(chosen)}> ${label === 'Read-only' ? 'View only' : 'Full access'}</label> `,
      '</fieldset>',
    ),
    reads: "document.querySelector('#read').checked ? 'read' : 'write'",
  },
  'segmented control of tabs': {
    ...ariaPair('tablist', 'tab', 'aria-selected'),
  },
  'list of a button': list('button'),
  'list of a box': list('input'),
  'list in a box that is not seen': list('hidden'),
  'menu of a button': list('menu'),
  'drawn box and hidden input, side by side in one label': {
    html: (access) =>
      `<p><label><input type="checkbox" id="access" class="clipped"${on(access === 'read')}><span id="drawn" role="checkbox" aria-checked="${access === 'read'}" class="box"></span> <span>${TEXT}</span></label></p>`,
    wrong: both('#drawn'),
    reads: CHECKED,
    style: `${BOX}${CLIPPED}#access:checked+.box{background:teal}`,
    script:
      "document.querySelector('#access').onchange = (event) => document.querySelector('#drawn').setAttribute('aria-checked', event.target.checked);",
  },
  'transparent input, text beside it not tied to it': {
    html: (access) =>
      `<div style="position:relative;width:400px"><input type="checkbox" id="access"${on(access === 'read')} style="opacity:0;position:absolute;left:0;width:24px;height:24px;margin:0"><label style="padding-left:32px">${TEXT}</label></div>`,
    wrong: both('#access'),
    reads: CHECKED,
  },
  'hidden switch, drawn by its label': {
    html: (access) =>
      `<p><button type="button" role="switch" id="access" class="clipped" data-pressable aria-labelledby="drawn" aria-checked="${access === 'read'}"></button><label for="access" id="drawn">${TEXT}</label></p>`,
    wrong: both('#drawn'),
    reads: isOn('#access', 'aria-checked'),
    style: `${CLIPPED}#drawn{display:inline-block;border:1px solid;padding:4px}`,
    script: pressed('aria-checked', false),
  },
};

/** A list of the page's own making. Its options are in the page only while it is open, outside of the form. */
function list(kind: 'button' | 'input' | 'hidden' | 'menu'): AccessControl {
  const text = { read: 'Read-only', write: 'Read and write' };
  const control = (access: Wanted) =>
    ({
      button: `<button type="button" id="access" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="what value"><span id="value">${text[access]}</span></button>`,
      input: `<input id="access" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="what" readonly value="${text[access]}">`,
      hidden: `<div id="access" style="border:1px solid;width:200px"><span><input role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="what" style="opacity:0;width:2px"></span><span id="value">${text[access]}</span></div>`,
      menu: `<button type="button" id="access" aria-haspopup="menu" aria-expanded="false"><span id="value">${text[access]}</span></button>`,
    })[kind];
  const item = kind === 'menu' ? ['menu', 'menuitemradio', 'aria-checked'] : ['listbox', 'option', 'aria-selected'];
  return {
    html: (access) => `<div><label id="what">Access level</label> ${control(access)}</div>`,
    wrong: { read: ['#access', '#read'], write: ['#access', '#write'] },
    reads: `(document.querySelector('#value')?.textContent ?? document.querySelector('#access').value) === 'Read-only' ? 'read' : 'write'`,
    script: `
const access = document.querySelector('#access');
const value = () => document.querySelector('#value') ?? access;
const combobox = access.querySelector('input') ?? access;
access.addEventListener('mousedown', () => {
  if (document.querySelector('#popup')) return;
  combobox.setAttribute('aria-expanded', 'true');
  const popup = document.createElement('div');
  popup.id = 'popup';
  popup.setAttribute('role', '${item[0]}');
  popup.style = 'position:absolute;left:300px;top:10px;border:1px solid;background:white';
  const now = value().textContent || value().value;
  popup.innerHTML = [['read', 'Read-only'], ['write', 'Read and write']].map(([id, label]) => '<div id="' + id + '" role="${item[1]}" ${item[2]}="' + (label === now) + '">' + label + '</div>').join('');
  popup.addEventListener('click', (event) => {
    value()['${kind === 'input' ? 'value' : 'textContent'}'] = event.target.textContent;
    combobox.setAttribute('aria-expanded', 'false');
    popup.remove();
  });
  document.body.append(popup);
});`,
  };
}
