import { avatar } from './avatar.js';
import { element } from './element.js';
import { accountInPath, facts, widget } from './facts.js';
import { linkTo } from './route.js';
import { word } from './words.js';

const CONTACTS = [
  ['Alejandra Vidal', 'alejandra.vidal@example.com', '+34 611 000 001', 'cliente'],
  ['Bruno Salas', 'bruno.salas@example.com', '+34 611 000 002', 'prospecto'],
  ['Camila Duarte', 'camila.duarte@example.com', '+34 611 000 003', 'cliente, vip'],
  ['Diego Paredes', 'diego.paredes@example.com', '+34 611 000 004', 'prospecto'],
  ['Elena Cano', 'elena.cano@example.com', '+34 611 000 005', 'newsletter'],
  ['Fabián Robles', 'fabian.robles@example.com', '+34 611 000 006', 'cliente'],
  ['Gabriela Mora', 'gabriela.mora@example.com', '+34 611 000 007', 'prospecto'],
  ['Hugo Benítez', 'hugo.benitez@example.com', '+34 611 000 008', 'cita pendiente'],
];

/** Contacts: not a user page, although its rows have ids of the same shape. */
export function contactsPage() {
  const head = ['name', 'phone', 'email', 'tagsColumn'].map((key) =>
    element('th', { class: widget('data-table-th') }, word(key)),
  );
  const rows = CONTACTS.map(([name, email, phone, tags], at) =>
    element(
      'tr',
      {
        class: widget('data-table-tr'),
        'data-contact-id': `FakeContact${String(at + 1).padStart(9, '0')}`,
      },
      cell('name', element('span', { class: 'person' }, avatar(name), name)),
      cell('phone', phone),
      cell('email', email),
      cell('tags', element('span', { class: 'tag' }, tags)),
    ),
  );
  return page(
    word('contacts'),
    undefined,
    element(
      'div',
      { class: `card ${widget('data-table')}` },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, head)),
        element('tbody', {}, rows),
      ),
    ),
  );
}

function cell(key, content) {
  return element(
    'td',
    { 'data-col-key': key, class: widget('data-table-td', 'data-table__body-cell') },
    content,
  );
}

/** The agency's accounts. */
export function accountsPage() {
  const cards = facts.accounts.map((account) =>
    element(
      'a',
      {
        ...linkTo(`/v2/location/${account.id}/contacts/smart_list/All`),
        class: 'card account-card',
      },
      element('strong', {}, account.name),
      element('span', { class: 'muted small' }, account.id),
    ),
  );
  return page(word('accounts'), facts.company.name, element('div', { class: 'cards' }, cards));
}

/** Every other page; the business profile prints the account's id. */
export function plainPage() {
  const name = location.pathname.split('/').at(-1) ?? '';
  const account = accountInPath();
  const isProfile = location.pathname.endsWith('/settings/company');
  const body = isProfile
    ? element(
        'dl',
        { class: 'facts' },
        element('dt', {}, word('businessProfile')),
        element('dd', {}, account?.name ?? facts.company.name),
        element('dt', {}, word('accountId')),
        element('dd', {}, account?.id ?? facts.company.id),
      )
    : element('p', { class: 'muted' }, word('demoPage'));
  const title = isProfile ? word('businessProfile') : word(name);
  return page(title, undefined, element('div', { class: 'card padded' }, body));
}

/** A page's title, what is beside it, and its content. */
export function page(title, hint, ...content) {
  const head = element(
    'div',
    { class: 'page-head' },
    element(
      'div',
      {},
      element('h1', {}, title),
      hint === undefined ? undefined : element('p', { class: 'muted' }, hint),
    ),
  );
  return element('main', { class: 'page' }, head, content);
}
