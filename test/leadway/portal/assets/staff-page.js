import { avatar } from './avatar.js';
import { listUsers } from './backend.js';
import { editView, openDrawer } from './edit-form.js';
import { element, icon } from './element.js';
import { accountInPath, variants, widget } from './facts.js';
import { page } from './other-pages.js';
import { toast } from './toast.js';
import { word } from './words.js';

const PAGE_SIZE = 30;

/** The list of an account's or the agency's users, with the form that edits one of them. */
export function staffPage() {
  const account = accountInPath();
  const state = { users: undefined, term: '', role: '', at: 0 };
  const body = element('tbody', { class: widget('data-table-tbody') });
  const footer = element('div', { class: 'table-footer' });
  const list = page(
    word(account === undefined ? 'team' : 'staff'),
    word('staffHint'),
    element('div', { class: 'card' }, toolbar(state, draw), table(body), footer),
  );
  list
    .querySelector('.page-head')
    .append(
      element('button', { type: 'button', class: `${widget('button')} primary` }, word('addUser')),
    );
  const place = element('div', { class: 'page-place' }, list);
  load();
  return place;

  async function load() {
    state.users = await listUsers(account?.id);
    draw();
  }

  function draw() {
    if (state.users === undefined) return body.replaceChildren(message(word('loading')));
    const found = state.users.filter((user) => isMatch(user, state));
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    state.at = Math.min(state.at, pages - 1);
    const shown = found.slice(state.at * PAGE_SIZE, (state.at + 1) * PAGE_SIZE);
    body.replaceChildren(
      ...(shown.length === 0 ? [message(word('noUsers'))] : shown.map((user) => row(user, edit))),
    );
    const steps = Array.from({ length: pages }, (_, at) =>
      element(
        'button',
        {
          type: 'button',
          class: widget('pagination-item'),
          'aria-current': at === state.at ? 'page' : undefined,
          onclick: () => {
            state.at = at;
            draw();
          },
        },
        String(at + 1),
      ),
    );
    footer.replaceChildren(
      element('span', { class: 'muted' }, `${word('total')}: ${found.length}`),
      element('div', { class: widget('pagination') }, ...steps),
    );
  }

  function edit(user) {
    if (variants.form === 'drawer') return openDrawer(user, { saved: load });
    const back = () => {
      place.replaceChildren(list);
      load();
    };
    place.replaceChildren(editView(user, { saved: load, closed: back }));
  }
}

function isMatch(user, { term, role }) {
  const texts = [`${user.firstName} ${user.lastName}`, user.email, user.phone, user.id];
  return (
    texts.some((one) => one.toLowerCase().includes(term)) && (role === '' || user.role === role)
  );
}

function toolbar(state, draw) {
  const search = element('input', {
    type: 'search',
    class: widget('input__input-el'),
    placeholder: word('searchUsers'),
    'aria-label': word('searchUsers'),
    oninput: (event) => {
      state.term = event.currentTarget.value.trim().toLowerCase();
      draw();
    },
  });
  const role = element(
    'select',
    {
      class: widget('base-selection'),
      'aria-label': word('role'),
      onchange: (event) => {
        state.role = event.currentTarget.value;
        draw();
      },
    },
    element('option', { value: '' }, `${word('role')}: ${word('all')}`),
    element('option', { value: 'admin' }, word('admin')),
    element('option', { value: 'user' }, word('user')),
  );
  return element(
    'div',
    { class: 'toolbar' },
    element('label', { class: `${widget('input')} search` }, icon('search'), search),
    role,
  );
}

function table(body) {
  const heads = [
    ['name', 'name'],
    ['email', 'email'],
    ['phone', 'phone'],
    ['userType', 'userType'],
    ['action', 'action'],
  ].map(([key, name]) =>
    element('th', { 'data-col-key': key, class: widget('data-table-th') }, word(name)),
  );
  return element(
    'div',
    { class: widget('data-table') },
    element(
      'table',
      { class: widget('data-table-table') },
      element('thead', { class: widget('data-table-thead') }, element('tr', {}, heads)),
      body,
    ),
  );
}

function message(text) {
  return element('tr', {}, element('td', { colspan: '5', class: 'muted empty' }, text));
}

function row(user, edit) {
  const name = `${user.firstName} ${user.lastName}`;
  const id = element(
    'span',
    { class: 'user-id' },
    element('span', {}, user.id),
    element(
      'button',
      {
        type: 'button',
        class: 'bare',
        'aria-label': word('copyId'),
        onclick: () => navigator.clipboard?.writeText(user.id),
      },
      icon('copy'),
    ),
  );
  const type = `${word(user.type)} · ${word(user.role)}`;
  return element(
    'tr',
    { class: widget('data-table-tr') },
    cell(
      'name',
      element(
        'span',
        { class: 'person' },
        avatar(name),
        element(
          'span',
          { class: 'person-text' },
          element('span', { class: 'person-name', dir: 'auto' }, name),
          variants.showIds ? id : undefined,
        ),
      ),
    ),
    cell('email', variants.showEmails && element('span', { class: 'email' }, user.email)),
    cell('phone', user.phone),
    cell('userType', element('span', { class: `tag ${user.role}` }, type)),
    cell(
      'action',
      element(
        'button',
        {
          type: 'button',
          class: 'bare edit-user',
          'aria-label': `${word('edit')}: ${name}`,
          onclick: () => edit(user),
        },
        icon('pencil'),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'bare delete-user',
          'aria-label': `${word('remove')}: ${name}`,
          onclick: () => toast(word('deletedNothing'), 'info'),
        },
        icon('trash'),
      ),
    ),
  );
}

function cell(key, ...content) {
  return element(
    'td',
    { 'data-col-key': key, class: widget('data-table-td', 'data-table__body-cell') },
    ...content,
  );
}
