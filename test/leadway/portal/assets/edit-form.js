import { avatar } from './avatar.js';
import { readUser, saveUser } from './backend.js';
import { element, icon } from './element.js';
import { accountInPath, login, variants, widget } from './facts.js';
import { FORM_SCOPES } from './form-scopes.js';
import { readdress } from './route.js';
import { toast } from './toast.js';
import { locale, word } from './words.js';

/** The tabs' order is the real one (seen); their `data-name` values are assumed. */
const TABS = [
  ['user-info', 'userInfo'],
  ['roles-permissions', 'rolesPermissions'],
  ['call-voicemail', 'callVoicemail'],
  ['user-availability', 'availability'],
  ['calendar-configuration', 'calendarConfig'],
  ['notification-settings', 'notifications'],
];

let closeOpen = () => {};

/** Closes whatever form is open, as a move to another page does. */
export function closeForm() {
  closeOpen();
}

/** Opens the form in a drawer over the list. */
export function openDrawer(user, { saved }) {
  closeForm();
  const close = () => {
    container.remove();
    removeEventListener('keydown', onKey);
    closeOpen = () => {};
    clearAddress();
  };
  const onKey = (event) => {
    if (event.key === 'Escape') close();
  };
  const drawer = element('div', {
    class: widget('drawer', 'drawer--right-placement'),
    role: 'dialog',
    'aria-label': word('editUser'),
  });
  const container = element(
    'div',
    { class: widget('drawer-container') },
    element('div', { class: widget('drawer-mask'), onclick: close }),
    drawer,
  );
  document.body.append(container);
  addEventListener('keydown', onKey);
  closeOpen = close;
  fill(drawer, user, { saved, close });
}

/** The form as a view in the page, instead of the list. */
export function editView(user, { saved, closed }) {
  const view = element('main', { class: 'page edit-user-view' });
  const close = () => {
    closeOpen = () => {};
    clearAddress();
    closed();
  };
  fill(view, user, { saved, close });
  return view;
}

async function fill(place, listed, { saved, close }) {
  place.replaceChildren(element('p', { class: 'muted padded' }, word('loading')));
  showInAddress(listed.id);
  const user = variants.evidence.has('network')
    ? await readUser(listed.id)
    : structuredClone(listed);
  const panes = element(
    'div',
    { class: 'panes' },
    TABS.map(([name]) => pane(name, user)),
  );
  const form = element(
    'form',
    {
      class: `${widget('form')} edit-user-form`,
      'data-user-id': variants.evidence.has('attribute') ? user.id : undefined,
      onsubmit: (event) => {
        event.preventDefault();
        save(user, form, { saved, close });
      },
    },
    variants.evidence.has('input')
      ? element('input', { type: 'hidden', name: 'userId', value: user.id })
      : undefined,
    header(user, close),
    variants.hasDecoys && decoys(),
    tabs(panes),
    panes,
    element(
      'footer',
      { class: widget('drawer-footer') },
      element(
        'button',
        { type: 'button', class: `${widget('button')} form-cancel`, onclick: close },
        word('cancel'),
      ),
      element(
        'button',
        { type: 'submit', class: `${widget('button')} primary form-save` },
        word('save'),
      ),
    ),
  );
  place.replaceChildren(form);
}

/** The whole lists the form was opened with, with its own boxes applied: the trap to warn about. */
async function save(user, form, { saved, close }) {
  const data = new FormData(form);
  const offered = new Set(FORM_SCOPES.map(([scope]) => scope));
  const values = {
    firstName: data.get('firstName'),
    lastName: data.get('lastName'),
    phone: data.get('phone'),
    extension: data.get('extension'),
    role: data.get('role'),
    permissions: { ...user.permissions, assignedDataOnly: data.has('assignedDataOnly') },
    scopes: [...user.scopes.filter((scope) => !offered.has(scope)), ...data.getAll('scope')],
    scopesAssignedToOnly: user.scopesAssignedToOnly,
    twilioPhone: user.twilioPhone,
  };
  try {
    await saveUser(user.id, values);
  } catch {
    return toast(word('notSaved'), 'error');
  }
  toast(word('saved'));
  close();
  saved();
}

function header(user, close) {
  const name = `${user.firstName} ${user.lastName}`;
  return element(
    'header',
    { class: `${widget('drawer-header')} form-header` },
    avatar(name),
    element(
      'div',
      { class: 'form-title' },
      element('h2', { dir: 'auto' }, name),
      element('span', { class: 'muted' }, shownEmail(user)),
      variants.evidence.has('text')
        ? element('span', { class: 'form-user-id' }, 'ID: ', element('span', {}, user.id))
        : undefined,
    ),
    element(
      'button',
      {
        type: 'button',
        class: `bare ${widget('drawer-header__close')}`,
        'aria-label': word('close'),
        onclick: close,
      },
      icon('close'),
    ),
  );
}

function shownEmail(user) {
  return variants.showEmails ? (variants.email ?? user.email) : '';
}

/** What else has an id: the account, a contact that is linked, a calendar, whoever is logged in. */
function decoys() {
  const account = accountInPath();
  return element(
    'div',
    { class: 'muted small padded' },
    element('input', { type: 'hidden', name: 'locationId', value: account?.id ?? '' }),
    element('span', {}, account?.id ?? ''),
    element('a', { href: '/v2/location/x/contacts/detail/FakeContact000000001' }, 'Alejandra'),
    element('span', { 'data-calendar-id': 'FakeCalendar00000001' }, 'FakeCalendar00000001'),
    element('span', {}, login().id),
  );
}

function tabs(panes) {
  const made = TABS.map(([name, key], at) =>
    element(
      'button',
      {
        type: 'button',
        class: `${widget('tabs-tab')}${at === 0 ? ` ${widget('tabs-tab--active')}` : ''}`,
        role: 'tab',
        'data-name': name,
        'aria-selected': String(at === 0),
        onclick: (event) => {
          for (const tab of made) {
            const isChosen = tab === event.currentTarget;
            tab.setAttribute('aria-selected', String(isChosen));
            tab.classList.toggle(widget('tabs-tab--active'), isChosen);
          }
          for (const one of panes.children) one.hidden = one.dataset.tab !== name;
        },
      },
      word(key),
    ),
  );
  return element('div', { class: widget('tabs-nav'), role: 'tablist' }, made);
}

function pane(name, user) {
  const content = { 'user-info': userInfo, 'roles-permissions': permissions }[name] ?? nothing;
  return element(
    'section',
    { class: widget('tab-pane'), 'data-tab': name, role: 'tabpanel', hidden: name !== 'user-info' },
    content(user),
  );
}

function nothing() {
  return element('p', { class: 'muted' }, word('nothingHere'));
}

function userInfo(user) {
  return element(
    'div',
    { class: 'fields' },
    field('firstName', user.firstName),
    field('lastName', user.lastName),
    variants.showEmails && field('email', shownEmail(user), true),
    field('phone', user.phone),
    field('extension', user.extension),
  );
}

function field(name, value, isFixed = false) {
  return element(
    'label',
    { class: widget('form-item') },
    element('span', { class: widget('form-item-label') }, word(name)),
    element('input', {
      name,
      value,
      class: widget('input__input-el'),
      readOnly: isFixed,
      autocomplete: 'off',
      dir: 'auto',
    }),
  );
}

function permissions(user) {
  const role = element(
    'select',
    { name: 'role', class: widget('base-selection') },
    ['user', 'admin'].map((one) =>
      element('option', { value: one, selected: user.role === one }, word(one)),
    ),
  );
  const boxes = FORM_SCOPES.map(([scope, spanish, english]) =>
    box(
      { name: 'scope', value: scope, checked: user.scopes.includes(scope) },
      locale() === 'en' ? english : spanish,
    ),
  );
  return [
    element(
      'label',
      { class: widget('form-item') },
      element('span', { class: widget('form-item-label') }, word('role')),
      role,
    ),
    box(
      { name: 'assignedDataOnly', checked: user.permissions.assignedDataOnly === true },
      word('assignedOnly'),
    ),
    element('h3', {}, word('permissions')),
    element('div', { class: 'boxes' }, boxes),
  ];
}

function box(attributes, text) {
  return element(
    'label',
    { class: widget('checkbox') },
    element('input', { type: 'checkbox', ...attributes }),
    text,
  );
}

/** Puts the id into the address where a test asks for that kind of evidence. */
function showInAddress(id) {
  const address = new URL(location.href);
  if (variants.evidence.has('path'))
    address.pathname = `${address.pathname.replace(/\/$/, '')}/${id}`;
  if (variants.evidence.has('query')) address.searchParams.set('userId', id);
  if (variants.evidence.has('hash')) address.hash = `user=${id}`;
  if (address.href === location.href) return;
  addressBefore = location.href;
  readdress(address.href);
}

let addressBefore;

function clearAddress() {
  if (addressBefore !== undefined) readdress(addressBefore);
  addressBefore = undefined;
}
