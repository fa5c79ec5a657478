import { readUser } from './backend.js';
import { closeForm } from './edit-form.js';
import { element } from './element.js';
import { facts, login, variants } from './facts.js';
import { accountsPage, contactsPage, plainPage } from './other-pages.js';
import { readdress, watchRoute } from './route.js';
import { shell } from './shell.js';
import { staffPage } from './staff-page.js';
import { locale } from './words.js';

const app = document.querySelector('#app');

function pageHere() {
  const path = location.pathname;
  if (/\/settings\/(staff\/team|staff|team|users)(\/|$)/.test(path)) return usersPage();
  if (path.includes('/contacts/')) return contactsPage();
  if (path === '/accounts_list') return accountsPage();
  return plainPage();
}

/** The users page; for some accounts it is a frame of another origin (seen in autumn 2026). */
function usersPage() {
  if (!variants.isFramed || facts.isSettingsFrame) return staffPage();
  const query = new URLSearchParams(location.search);
  query.delete('frame');
  query.set('locale', locale());
  const source = `${facts.settingsFrame}${location.pathname}?${query}`;
  return element('iframe', { id: 'settings-app', src: source, title: 'settings' });
}

function draw() {
  closeForm();
  app.replaceChildren(facts.isSettingsFrame ? pageHere() : shell(pageHere()));
}

if (localStorage.getItem('locale') === null) localStorage.setItem('locale', 'es');
if (location.pathname === '/') {
  readdress(`/v2/location/${facts.accounts[0].id}/contacts/smart_list/All${location.search}`);
}
document.body.classList.toggle('settings-frame', facts.isSettingsFrame);
watchRoute(draw);
draw();
dispatchEvent(new CustomEvent('routeLoaded', { detail: { path: location.pathname } }));
// The real portal reads who is logged in at start; an observer of requests must not fall for it.
readUser(login().id).catch(() => {});
