import type { Kind } from '../../../lib/portal/sighting.ts';
import { ACCOUNT, AGENCY, ANA, COMPANY, CONTACT, LIST, LUIS, ME, MEI } from './ids.ts';

/** A page as it may look, and whom it shows. */
export type Sample = {
  readonly name: string;
  /** When the markup was seen or, where nobody has published it, thought up. */
  readonly dated: string;
  readonly address: string;
  readonly html: string;
  /** One id: sure. Several: a choice, in this order. None: nobody. */
  readonly users: readonly string[];
  /** The addresses that the form or row shows; not looked at where left out. */
  readonly emails?: readonly string[];
  /** Among what one user is known by; not looked at where left out. */
  readonly how?: Kind;
  /** A selector of what the person clicked before the page became what `html` says. */
  readonly clicked?: string;
  /** A page before `html`: what was there when the person clicked. */
  readonly before?: string;
  /** Ids asked for from the portal's backend as the form opened. */
  readonly requested?: readonly string[];
};

const DATED = '2026-11-23';

const chrome = `
  <aside id="sidebar-v2"><nav>
    <a id="sb_my-staff" href="/v2/location/${ACCOUNT}/settings/staff/team">Mi personal</a>
    <a href="/v2/location/${ACCOUNT}/contacts/smart_list/All">Contactos</a>
  </nav></aside>
  <header class="hl_header">
    <div class="avatar-menu" data-user-id="${ME}">Yo <small>${ME}</small></div>
  </header>`;

const row = (id: string, name: string, prefix = 'hr'): string => `
  <tr class="${prefix}-data-table-tr" id="row-${name}">
    <td data-col-key="name" class="${prefix}-data-table__body-cell">
      <span class="avatar"></span><div>${name}</div><div>${id}</div></td>
    <td data-col-key="email">${name}@example.com</td>
    <td data-col-key="action"><button class="edit">✎</button></td>
  </tr>`;

const list = (prefix = 'hr'): string => `
  <main><h1>Mi personal</h1><form class="search"><input type="search"></form>
    <button id="add">Añadir usuario</button>
    <table><thead><tr><th data-col-key="name">Nombre</th></tr></thead><tbody>
      ${row(ANA, 'ana', prefix)}${row(LUIS, 'luis', prefix)}${row(MEI, 'mei', prefix)}
    </tbody></table></main>`;

const fields = '<input name="firstName"><input type="email" name="email" value="ana@example.com">';
const drawer = (inside: string, prefix = 'hr', attributes = ''): string =>
  `<div class="${prefix}-drawer-container"><div class="${prefix}-drawer" role="dialog" ${attributes}>
    ${inside}</div></div>`;
const page = (...parts: string[]): string => `${chrome}${parts.join('')}`;

const sample = (
  name: string,
  html: string,
  users: readonly string[],
  more: Partial<Sample> = {},
): Sample => ({ name, dated: DATED, address: LIST, html, users, ...more });

/** Pages in their variants, with decoys. Nothing here has been copied from a real account. */
export const SAMPLES: readonly Sample[] = [
  sample('account list', page(list()), [ANA, LUIS, MEI]),
  sample('account list, other prefix', page(list('n')), [ANA, LUIS, MEI]),
  sample('agency list', page(list()), [ANA, LUIS, MEI], { address: AGENCY }),
  sample('list, a row used', page(list()), [LUIS, ANA, MEI], { clicked: '#row-luis .edit' }),
  sample('list with the logged-in user', page(list(), `<table>${row(ME, 'yo')}</table>`), [
    ANA,
    LUIS,
    MEI,
    ME,
  ]),
  sample(
    'drawer of the logged-in user, opened from its row',
    page(list(), `<table>${row(ME, 'yo')}</table>`, drawer(`<p>${ME}</p>${fields}`)),
    [ME],
    { before: page(list(), `<table>${row(ME, 'yo')}</table>`), clicked: '#row-yo .edit' },
  ),
  sample(
    'list with the account in every row',
    page(`<main><table>
    <tr><td>Ana ${ANA} · ${COMPANY}</td></tr><tr><td>Luis <b>${LUIS}</b> <i>${COMPANY}</i></td></tr>
    </table></main>`),
    [ANA, LUIS],
  ),
  sample(
    'list of cards',
    page(`<main><div data-user-id="${ANA}">Ana</div><div data-user-id="${LUIS}">Luis</div></main>`),
    [ANA, LUIS],
  ),
  sample('list that prints no ids', page(list().replaceAll(/>[A-Za-z0-9]{20}</g, '><')), []),
  sample('empty page', '', []),
  sample(
    'decoys only',
    page(`<main><p>Hola</p><a href="/contacts/detail/${CONTACT}">Juan</a></main>`),
    [],
  ),

  sample(
    'drawer, id printed',
    page(list(), drawer(`<h2>Ana</h2><small>ID: ${ANA}</small>${fields}`)),
    [ANA],
  ),
  sample('drawer, other prefix', page(list('n'), drawer(`<small>${ANA}</small>${fields}`, 'n')), [
    ANA,
  ]),
  sample(
    'drawer, attribute',
    page(list(), drawer(`<form data-user-id="${ANA}">${fields}</form>`)),
    [ANA],
  ),
  sample(
    'drawer, attribute on itself',
    page(list(), drawer(fields, 'hr', `data-user-id="${ANA}"`)),
    [ANA],
  ),
  sample(
    'drawer, hidden field',
    page(
      list(),
      drawer(`<form><input type="hidden" name="user_id" value="${ANA}">${fields}</form>`),
    ),
    [ANA],
  ),
  sample(
    'drawer, speaking id',
    page(list(), drawer(`<form id="edit-user-${ANA}">${fields}</form>`)),
    [ANA],
  ),
  sample(
    'drawer, read-only field',
    page(list(), drawer(`${fields}<input readonly value="${ANA}">`)),
    [ANA],
  ),
  sample('drawer, id in the query', page(list(), drawer(fields)), [ANA], {
    address: `${LIST}?userId=${ANA}`,
  }),
  sample('drawer, id in the path', page(list(), drawer(fields)), [ANA], {
    address: `${LIST}/${ANA}`,
  }),
  sample('drawer, id in the hash', page(list(), drawer(fields)), [ANA], {
    address: `${LIST}#user=${ANA}`,
  }),
  sample('drawer, opened from a row', page(list(), drawer(fields)), [LUIS], {
    before: page(list()),
    clicked: '#row-luis .edit',
  }),
  sample('drawer, the request only', page(list(), drawer(fields)), [MEI], { requested: [MEI] }),
  sample('drawer, request of the logged-in user too', page(list(), drawer(fields)), [MEI], {
    requested: [ME, MEI],
  }),
  sample(
    'modal, id printed',
    page(list(), `<div class="n-modal" aria-modal="true"><p>${ANA}</p>${fields}</div>`),
    [ANA],
  ),
  sample(
    'drawer, named user among printed ids',
    page(
      list(),
      drawer(`<form data-user-id="${ANA}">${fields}<p>${LUIS}</p><p>${CONTACT}</p></form>`),
    ),
    [ANA],
  ),
  sample(
    'drawer, two printed',
    page(list(), drawer(`${fields}<p>${ANA}</p><p>Jefe: ${LUIS}</p>`)),
    [ANA, LUIS],
  ),
  sample(
    'drawer, form against row',
    page(list(), drawer(`<form data-user-id="${ANA}">${fields}</form>`)),
    [ANA, LUIS],
    { before: page(list()), clicked: '#row-luis .edit' },
  ),
  sample(
    'drawer, account printed and named',
    page(
      list(),
      drawer(
        `${fields}<p>${ACCOUNT}</p><input type="hidden" name="locationId" value="${ACCOUNT}"><p>${ANA}</p>`,
      ),
    ),
    [ANA],
  ),
  sample(
    'drawer, company named',
    page(list(), drawer(`${fields}<p data-company-id="${COMPANY}">${COMPANY}</p>`)),
    [],
  ),
  sample(
    'drawer, contact linked',
    page(
      list(),
      drawer(
        `${fields}<a href="/v2/location/${ACCOUNT}/contacts/detail/${CONTACT}">${CONTACT}</a>`,
      ),
    ),
    [],
  ),
  sample(
    'drawer, logged-in user printed',
    page(list(), drawer(`${fields}<p>Editado por ${ME}</p>`)),
    [],
  ),
  sample('drawer to add a user', page(list(), drawer(fields)), [], {
    before: page(list()),
    clicked: '#add',
  }),
  sample(
    'drawer that is closed',
    page(list(), drawer(`${fields}<p>${ANA}</p>`, 'hr', 'style="display: none"')),
    [ANA, LUIS, MEI],
  ),
  sample(
    'drawer that is hidden',
    page(list(), drawer(`${fields}<p>${ANA}</p>`, 'hr', 'aria-hidden="true"')),
    [ANA, LUIS, MEI],
  ),
  sample('drawer that asks nothing', page(list(), drawer(`<p>${CONTACT}</p>`)), [ANA, LUIS, MEI]),
  sample('drawer of filters', page(list(), drawer(`<select></select><p>${CONTACT}</p>`)), [
    ANA,
    LUIS,
    MEI,
  ]),
  sample(
    'question over the form',
    page(
      list(),
      drawer(`<form data-user-id="${ANA}">${fields}</form>`),
      `<div role="dialog">¿Salir? <input type="checkbox"></div>`,
    ),
    [ANA],
  ),
  sample(
    'drawer with header and avatar',
    page(list(), drawer(`<header><span class="avatar"></span>${ANA}</header>${fields}`)),
    [ANA],
  ),

  sample(
    'form in the page, id printed beside it',
    page(`<main><header><h2>Ana</h2><small>${ANA}</small></header><form>${fields}</form></main>`),
    [ANA],
  ),
  sample(
    'form in the page, attribute around it',
    page(`<main data-user-id="${ANA}"><form>${fields}</form></main>`),
    [ANA],
  ),
  sample(
    'form in the page, no main',
    page(`<div class="view"><small>${ANA}</small><form>${fields}</form></div>`),
    [ANA],
  ),
  sample(
    'form in the page, tabs',
    page(
      `<main><div class="hr-tabs"><div class="hr-tabs-tab" data-name="user-info"></div></div><p>${ANA}</p></main>`,
    ),
    [ANA],
  ),
  sample('form in the page, the request only', page(`<main><form>${fields}</form></main>`), [ANA], {
    requested: [ANA],
  }),
  sample('form in the page, id in the path', page(`<main><form>${fields}</form></main>`), [ANA], {
    address: `${LIST}/${ANA}`,
  }),
  sample(
    'form beside the list',
    page(`<main><div>${list()}</div><form data-user-id="${LUIS}">${fields}</form></main>`),
    [LUIS],
  ),
  sample(
    'form in the page, shell marked with the logged-in user',
    `<div id="app" data-user-id="${ME}"><main><form>${fields}</form></main></div>`,
    [],
  ),
  sample(
    'English words',
    page(list(), drawer(`<h2>Edit user</h2><p>User ID ${ANA}</p>${fields}`)),
    [ANA],
  ),
  sample('Japanese words', page(list(), drawer(`<h2>ユーザー</h2><p>ID：${ANA}</p>${fields}`)), [
    ANA,
  ]),
];
