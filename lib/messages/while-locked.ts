import type { Verb } from './contract.ts';

/**
 * What is answered while the vault is locked; every other verb is refused. None of these tells a name, reads or writes
 * at Leadway, or opens the history.
 */
export const OPEN_WHILE_LOCKED: ReadonlySet<Verb> = new Set([
  // A page says whom it shows, so that the panel knows once it is unlocked.
  'page.arrived',
  'page.report',
  'page.placed',
  'launcher.pressed',
  'panel.open',
  'panel.close',
  'panel.dock',
  'page.reload',
  'settings.open',
  // The unlock form speaks the person's language.
  'preferences.get',
  'vault.status',
  'vault.unlock',
  'vault.lock',
  'vault.forget',
] as const satisfies readonly Verb[]);

/**
 * What our pages ask by themselves, when they hear news say: no sign that somebody is there, so it does not keep the
 * vault from locking itself. Neither does what a page of the portal reports.
 */
export const ASKED_BY_PAGES: ReadonlySet<Verb> = new Set([
  'page.arrived',
  'page.report',
  'page.placed',
  'page.subject',
  'change.list',
  'connection.status',
  'connection.list',
  'preferences.get',
  'history.find',
  'history.users',
  'history.change',
  'history.settings.get',
  'user.names',
  'user.recent',
  'preset.list',
  'preset.sync.get',
  'addresses.list',
  'facts.get',
  'change.waits',
  'vault.status',
  'vault.lock',
] as const satisfies readonly Verb[]);
