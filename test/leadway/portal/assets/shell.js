import { avatar } from './avatar.js';
import { element, icon } from './element.js';
import { accountInPath, facts, login } from './facts.js';
import { go, linkTo } from './route.js';
import { locale, word } from './words.js';

const MAIN =
  'launchpad dashboard conversations calendars contacts opportunities payments marketing automation sites reputation reporting'.split(
    ' ',
  );

const ACCOUNT_SETTINGS = [
  ['businessProfile', 'company', 'building'],
  ['billing', 'billing', 'payments'],
  ['staff', 'staff/team', 'users'],
  ['pipelines', 'pipelines', 'opportunities'],
  ['phoneNumbers', 'phone_number', 'conversations'],
  ['emailServices', 'smtp_service', 'marketing'],
  ['customFields', 'fields', 'dashboard'],
  ['tags', 'tags', 'reputation'],
  ['integrations', 'integrations/list', 'automation'],
  ['privateIntegrations', 'private-integrations', 'settings'],
];

const AGENCY_SETTINGS = [
  ['companySettings', 'company', 'building'],
  ['team', 'team', 'users'],
  ['billing', 'billing', 'payments'],
  ['advanced', 'advanced', 'settings'],
];

/** The frame around every page: sidebar and top bar. */
export function shell(content) {
  return element(
    'div',
    { class: 'shell' },
    sidebar(),
    element('div', { class: 'column' }, topBar(), content),
  );
}

function sidebar() {
  const account = accountInPath();
  const base = account === undefined ? '' : `/v2/location/${account.id}`;
  const isSettings = location.pathname.startsWith(`${base}/settings`);
  const items = isSettings ? settingsItems(base, account) : mainItems(base, account);
  return element(
    'aside',
    { id: 'sidebar-v2', class: 'sidebar' },
    element('div', { class: 'brand' }, element('span', { class: 'brand-mark' }), 'leadway'),
    accountSwitcher(account),
    isSettings &&
      element(
        'a',
        {
          ...linkTo(account === undefined ? '/accounts_list' : `${base}/contacts/smart_list/All`),
          class: 'go-back',
        },
        icon('back'),
        word('back'),
      ),
    element('nav', {}, items),
    !isSettings &&
      sidebarLink(
        account === undefined ? '/settings/company' : `${base}/settings/company`,
        'settings',
        'sb_settings',
        'settings',
      ),
  );
}

function mainItems(base, account) {
  if (account === undefined) {
    return [
      sidebarLink('/accounts_list', 'accounts', 'sb_agency-accounts', 'building'),
      sidebarLink('/account_snapshots', 'snapshots', 'sb_agency-account-snapshots', 'copy'),
    ];
  }
  return MAIN.map((name) => {
    const path = name === 'contacts' ? 'contacts/smart_list/All' : name;
    return sidebarLink(`${base}/${path}`, name, `sb_${name}`, name);
  });
}

function settingsItems(base, account) {
  return (account === undefined ? AGENCY_SETTINGS : ACCOUNT_SETTINGS).map(
    ([name, path, picture]) => {
      const id = name === 'staff' ? 'sb_my-staff' : `sb_${path.replaceAll(/\W/g, '-')}`;
      return sidebarLink(`${base}/settings/${path}`, name, id, picture);
    },
  );
}

function sidebarLink(path, name, id, picture) {
  const isHere = location.pathname.replace(/\/$/, '') === path;
  return element(
    'a',
    { ...linkTo(path), id, class: 'sidebar-link', 'aria-current': isHere ? 'page' : undefined },
    icon(picture),
    element('span', { class: 'nav-title' }, word(name)),
  );
}

function accountSwitcher(account) {
  const options = facts.accounts.map((one) =>
    element(
      'option',
      { value: `/v2/location/${one.id}/contacts/smart_list/All`, selected: one.id === account?.id },
      one.name,
    ),
  );
  const agency = element(
    'option',
    { value: '/accounts_list', selected: account === undefined },
    word('agencyView'),
  );
  return element(
    'select',
    {
      id: 'location-switcher-sidbar-v2',
      class: 'account-switcher',
      'aria-label': word('switchAccount'),
      'data-location-id': account?.id,
      onchange: (event) => go(event.currentTarget.value),
    },
    agency,
    options,
  );
}

function topBar() {
  const { id, name, email } = login();
  const languages = ['es', 'en'].map((one) =>
    element(
      'button',
      {
        type: 'button',
        'aria-pressed': String(locale() === one),
        onclick: () => {
          localStorage.setItem('locale', one);
          location.reload();
        },
      },
      one === 'es' ? 'Español' : 'English',
    ),
  );
  return element(
    'header',
    { class: 'top-bar hl_header' },
    element('span', { class: 'top-bar-company' }, facts.company.name),
    element(
      'details',
      { class: 'avatar-menu', 'data-user-id': id },
      element('summary', { 'aria-label': name }, avatar(name)),
      element(
        'div',
        { class: 'avatar-card' },
        element('strong', {}, name),
        element('span', { class: 'muted' }, email),
        element('span', { class: 'muted small' }, id),
        element('div', { class: 'languages' }, languages),
      ),
    ),
  );
}
