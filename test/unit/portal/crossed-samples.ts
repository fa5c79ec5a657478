import type { Kind } from '../../../lib/portal/sighting.ts';
import { ACCOUNT, AGENCY, ANA, COMPANY, CONTACT, LIST, LUIS, ME, MEI } from './ids.ts';
import type { Sample } from './samples.ts';

// Every place where a form may open, with every kind of evidence, in turn in the languages and among the decoys. The
// markup is thought up from what is published: class prefixes, the order of the tabs, ids printed in the list.

const DATED = '2026-11-25';
const FRAME = LIST.replace(
  'https://app.leadwaycrm.com',
  'https://client-app-crm-settings.leadconnectorhq.com',
);
const EMAIL = 'ana@example.com';

type Words = {
  readonly title: string;
  readonly id: string;
  readonly name: string;
  readonly mail: string;
};

const LANGUAGES: readonly Words[] = [
  { title: 'Editar usuario', id: 'ID', name: 'Nombre', mail: 'Correo electrónico' },
  { title: 'Edit user', id: 'User ID', name: 'First name', mail: 'Email' },
  { title: 'Editar usuário', id: 'Código', name: 'Nome', mail: 'E-mail' },
  { title: 'ユーザーを編集', id: 'ユーザーID', name: '名', mail: 'メール' },
  { title: 'عدّل المستخدم', id: 'المعرّف', name: 'الاسم', mail: 'البريد' },
];

/** What stands in the form beside the evidence, and means nobody. */
const DECOYS: readonly string[] = [
  '',
  `<input type="hidden" name="locationId" value="${ACCOUNT}"><p>${ACCOUNT}</p>`,
  `<p data-company-id="${COMPANY}">${COMPANY}</p>`,
  `<a href="/v2/location/${ACCOUNT}/contacts/detail/${CONTACT}">Juan Pérez ${CONTACT}</a>`,
  `<p>Internationalization 12345678901234567890 deadbeefdeadbeefdead0</p>`,
  `<div data-calendar-id="ca1endarZb7Qx0Lm3Nt5">ca1endarZb7Qx0Lm3Nt5</div>`,
  `<form action="/logout"><input name="currentUserId" type="hidden" value="${ME}"></form>`,
];

/** How the form tells whose it is: what is put in, and what led to it. */
type Evidence = {
  readonly kind: Kind;
  readonly inside: (words: Words) => string;
  readonly more?: (address: string) => Partial<Sample>;
  readonly users?: readonly string[];
};

const EVIDENCE: Readonly<Record<string, Evidence>> = {
  'id printed': { kind: 'text', inside: (words) => `<small>${words.id}: ${ANA}</small>` },
  attribute: { kind: 'named', inside: () => `<div data-user-id="${ANA}"></div>` },
  'hidden field': {
    kind: 'named',
    inside: () => `<input type="hidden" name="userId" value="${ANA}">`,
  },
  'id in the query': {
    kind: 'address',
    inside: () => '',
    more: (address) => ({ address: `${address}?userId=${ANA}&locationId=${ACCOUNT}` }),
  },
  'id in the path': {
    kind: 'address',
    inside: () => '',
    more: (address) => ({ address: `${address}/${ANA}` }),
  },
  'id in the hash': {
    kind: 'address',
    inside: () => '',
    more: (address) => ({ address: `${address}#/users/${ANA}` }),
  },
  'the request only': {
    kind: 'request',
    inside: () => '',
    more: () => ({ requested: [ANA] }),
  },
  'the row only': { kind: 'row', inside: () => '' },
  'e-mail only': { kind: 'email', inside: () => '', users: [] },
};

const fields = (words: Words): string => `
  <label>${words.name}<input name="firstName" value="Ana"></label>
  <label>${words.mail}<input name="email" value="Ana@Example.com"></label>
  <label>☎<input type="tel" value="+34600000000"></label>`;

const chrome = `
  <aside id="sidebar-v2"><nav><a href="/v2/location/${ACCOUNT}/settings/staff/team">—</a></nav></aside>
  <header class="hl_header"><div class="avatar-menu" data-user-id="${ME}">yo@example.com ${ME}</div></header>`;

const row = (id: string, name: string): string => `
  <tr id="row-${name}"><td data-col-key="name">${name}<div>${id}</div></td>
  <td data-col-key="email">${name}@example.com</td><td><button class="edit"></button></td></tr>`;

const list = (ids = true): string =>
  `<main><table><tbody>
  ${[row(ANA, 'ana'), row(LUIS, 'luis'), row(MEI, 'mei')].join('')}
  </tbody></table></main>`.replaceAll(ids ? /$^/g : /<div>[A-Za-z0-9]{20}<\/div>/g, '');

/** A place where the form opens: the page before it, and the page with it. */
type Place = {
  readonly address: string;
  readonly before: string;
  readonly open: (form: string, words: Words) => string;
};

const layer =
  (kind: string, around: string) =>
  (form: string, { title }: Words): string =>
    `${around}${list()}<div class="${kind}" role="dialog" aria-label="${title}">${form}</div>`;
const view =
  (around: string) =>
  (form: string, { title }: Words): string =>
    `${around}<main class="page"><h2>${title}</h2><form>${form}</form></main>`;

const PLACES: Readonly<Record<string, Place>> = {
  drawer: { address: LIST, before: chrome + list(), open: layer('hr-drawer', chrome) },
  'drawer, other prefix': {
    address: LIST,
    before: chrome + list(),
    open: layer('n-drawer', chrome),
  },
  modal: { address: LIST, before: chrome + list(), open: layer('hr-modal', chrome) },
  'form in the page': { address: LIST, before: chrome + list(), open: view(chrome) },
  'agency, drawer': { address: AGENCY, before: chrome + list(), open: layer('hr-drawer', chrome) },
  'agency, form in the page': { address: AGENCY, before: chrome + list(), open: view(chrome) },
  'frame, drawer': { address: FRAME, before: list(), open: layer('hr-drawer', '') },
  'frame, modal': { address: FRAME, before: list(), open: layer('n-modal', '') },
  'frame, form in the page': { address: FRAME, before: list(), open: view('') },
};

function crossed(): Sample[] {
  const samples: Sample[] = [];
  for (const [place, { address, before, open }] of Object.entries(PLACES)) {
    for (const [evidence, { kind, inside, more, users = [ANA] }] of Object.entries(EVIDENCE)) {
      const turn = samples.length;
      const words = LANGUAGES[turn % LANGUAGES.length];
      const decoy = DECOYS[turn % DECOYS.length];
      if (!words || decoy === undefined) throw new Error('A remainder is within its table.');
      samples.push({
        name: `${place}: ${evidence}, ${words.title}, decoy ${turn % DECOYS.length}`,
        dated: DATED,
        address,
        html: open(`${inside(words)}${fields(words)}${decoy}`, words),
        users,
        emails: [EMAIL],
        ...(kind === 'email' ? {} : { how: kind }),
        ...(kind === 'row' ? { before, clicked: '#row-ana .edit' } : {}),
        ...more?.(address),
      });
    }
  }
  return samples;
}

const special = (name: string, more: Partial<Sample> & Pick<Sample, 'html' | 'users'>): Sample => ({
  name,
  dated: DATED,
  address: LIST,
  ...more,
});

/** Addresses in their variants, and what a frame shows while no form is open. */
const SPECIAL: readonly Sample[] = [
  special('frame, list', { address: FRAME, html: list(), users: [ANA, LUIS, MEI] }),
  special('frame, decoys only', {
    address: FRAME,
    html: `<p>${ACCOUNT}</p><div data-contact-id="${CONTACT}">${CONTACT}</div>`,
    users: [],
  }),
  special('frame, a row used', {
    address: FRAME,
    html: list(),
    users: [MEI, ANA, LUIS],
    clicked: '#row-mei .edit',
  }),
  special('list without ids, a row used', {
    html: chrome + list(false),
    users: [],
    emails: ['luis@example.com'],
    clicked: '#row-luis .edit',
  }),
  special('list without ids, no row used', { html: chrome + list(false), users: [], emails: [] }),
  special('list without ids, the row used is gone', {
    before: chrome + list(false),
    html: `${chrome}<main><table><tr><td>otro@example.com</td></tr></table></main>`,
    users: [],
    emails: [],
    clicked: '#row-luis .edit',
  }),
  special('drawer that shows nothing, opened from a row without an id', {
    before: chrome + list(false),
    html: `${chrome}${list(false)}<div role="dialog"><input type="tel"></div>`,
    users: [],
    emails: ['luis@example.com'],
    clicked: '#row-luis .edit',
  }),
  special('drawer, address printed', {
    html: `${chrome}<div role="dialog"><b>Ana</b> ana@example.com<input type="tel"></div>`,
    users: [],
    emails: [EMAIL],
  }),
  special('drawer, two addresses printed', {
    html: `${chrome}<div role="dialog">ana@example.com, jefe@example.com<input type="tel"></div>`,
    users: [],
    emails: [EMAIL, 'jefe@example.com'],
  }),
  special('drawer, address in its field among printed ones', {
    html: `${chrome}<div role="dialog">help@example.com<input type="email" value="${EMAIL}"></div>`,
    users: [],
    emails: [EMAIL],
  }),
  special('drawer, address of whoever is logged in', {
    html: `${chrome}<div role="dialog">yo@example.com<input type="tel"></div>`,
    users: [],
    emails: [],
  }),
  special('drawer of filters with an address', {
    html: `${chrome}${list()}<div role="dialog"><select></select>ana@example.com</div>`,
    users: [ANA, LUIS, MEI],
    emails: [],
  }),
  special('drawer, id and another address', {
    html: `${chrome}<div role="dialog" data-user-id="${ANA}"><input name="email" value="x@example.com"></div>`,
    users: [ANA],
    emails: ['x@example.com'],
    how: 'named',
  }),
];

export const CROSSED: readonly Sample[] = [...crossed(), ...SPECIAL];
