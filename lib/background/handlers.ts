import { browser } from 'wxt/browser';
import { confirm, decline, showConfirmation, stillWaits } from '../changes/confirm.ts';
import { findUsers, nameUsers } from '../changes/find.ts';
import { findByEmail } from '../changes/find-by-email.ts';
import { loadUser } from '../changes/load.ts';
import { preview } from '../changes/preview.ts';
import { toView } from '../changes/record.ts';
import type { Binding } from '../changes/sealed.ts';
import type { Page } from '../changes/surroundings.ts';
import { planUndoOf } from '../changes/undo.ts';
import { apply } from '../changes/write.ts';
import type { Answer, Subject } from '../messages/contract.ts';
import type { Stamp } from '../messages/sender.ts';
import type { Asker, Handlers } from '../messages/serve.ts';
import type { Place } from '../permissions/change.ts';
import { readFacts } from './facts-file.ts';
import { fail, ok } from '../result.ts';
import { journal } from '../store/journal.ts';
import { addAddress, isServed, listAddresses, removeAddress } from './addresses.ts';
import { closeConfirmation, openConfirmation } from './confirmation.ts';
import { factsAsFile, forgetFacts, useFacts } from './facts.ts';
import { connectionHandlers } from './connections.ts';
import { behindLock } from './behind-lock.ts';
import { historyHandlers } from './history-handlers.ts';
import { pruneSoon } from './history.ts';
import { pageOf } from './page.ts';
import { tellPress, trustIn } from './press.ts';
import { presetHandlers } from './presets.ts';
import { changePreferences, readPreferences } from './preferences.ts';
import { openPanel } from './open-panel.ts';
import { order } from './orders.ts';
import { keepPlaces } from './places.ts';
import { recentUsers, remember } from './recent.ts';
import { hasReaders, injectReaders, renewReaders, speakInPages } from './readers.ts';
import { activeTab, forgetGone, report, subjectOf } from './subject.ts';
import { isLockedFor, vaultHandlers } from './vault.ts';
import { tell, world } from './world.ts';

/** What the background does for each message, once it is unlocked; the guard has already decided who may ask. */
const unlocked: Handlers = {
  ...vaultHandlers,

  'page.arrived': async (_input, { stamp }) => {
    await injectReaders(stamp.tab?.id, stamp.frameId ?? 0);
    return ok(null);
  },

  'page.report': async (seen, { stamp }) => {
    tellSubject(await report(stamp, seen, Date.now(), hasReaders));
    return ok(null);
  },

  'page.placed': async (places, { stamp }) => {
    if (stamp.frameId === 0) await keepPlaces(stamp.origin, places);
    return ok(null);
  },

  'launcher.pressed': async (_input, { stamp }) => {
    const tab = stamp.tab?.id;
    if (stamp.frameId === 0 && tab !== undefined) tell({ news: 'launcher', tab });
    return ok(null);
  },

  'page.subject': (_input, asker) => subjectFor(asker),

  'panel.close': async (_input, { stamp }) => {
    await order(stamp.tab?.id, { order: 'close-panel' });
    return ok(null);
  },

  'panel.dock': async (_input, { stamp }) => {
    await order(stamp.tab?.id, { order: 'dock-panel' });
    return ok(null);
  },

  'page.reload': async (_input, { stamp }) => {
    if (stamp.tab?.id !== undefined) await browser.tabs.reload(stamp.tab.id);
    return ok(null);
  },

  'panel.open': () => openPanel(),

  'settings.open': async () => {
    await browser.runtime.openOptionsPage();
    return ok(null);
  },

  'user.load': async ({ user }, asker) => {
    const loaded = await loadUser(world, user, await pageOf(asker));
    if (loaded.ok && asker.kind === 'panel') await remember(user);
    return loaded;
  },

  'user.search': async ({ query }, asker) => findUsers(world, query, { page: await pageOf(asker) }),

  'user.names': async ({ users }, asker) => nameUsers(world, users, { page: await pageOf(asker) }),

  'user.recent': async () => ok({ users: await recentUsers() }),

  'change.preview': ({ reading, edits, origin }, { stamp }) =>
    preview(
      world,
      // The contract's pattern admits only places.
      { reading, origin, edits: edits.map(({ at, to }) => ({ at: at as Place, to })) },
      bindingOf(stamp),
    ),

  'change.undo': async ({ change, without }, asker) =>
    planUndoOf(
      world,
      { change, without: without ?? [] },
      bindingOf(asker.stamp),
      asker.kind === 'panel' ? await pageOf(asker) : undefined,
    ),

  'change.apply': async ({ plan, press }, { kind, stamp }) => {
    pruneSoon();
    const binding = bindingOf(stamp);
    const said = kind === 'panel' ? (press ?? 'doubtful') : press;
    const applied = await apply(world, plan, binding, trustIn(said, plan, binding));
    if (applied.ok && applied.value.state === 'confirming') await openConfirmation(plan);
    return applied;
  },

  'change.press': async ({ plan, trusted }, asker) => {
    tellPress(plan, bindingOf(asker.stamp), trusted && { page: await pageOf(asker) });
    return ok(null);
  },

  'change.confirmation': ({ plan }, { stamp }) => showConfirmation(world, plan, bindingOf(stamp)),

  'change.confirm': ({ plan }, { stamp }) => {
    pruneSoon();
    return confirm(world, plan, bindingOf(stamp));
  },

  'change.waits': async ({ plan }, { stamp }) =>
    ok({ waits: await stillWaits(world, plan, bindingOf(stamp)) }),

  'change.decline': async ({ plan }, { stamp }) => {
    const declined = await decline(world, plan, bindingOf(stamp));
    await closeConfirmation(declined?.confirming?.tab);
    return ok(null);
  },

  'confirmation.close': async (_input, { stamp }) => {
    await closeConfirmation(stamp.tab?.id);
    return ok(null);
  },

  'change.list': async ({ user, limit }, { kind }) => {
    if (kind === 'panel' && !user) return fail({ kind: 'forbidden', effect: 'none' });
    const changes = (await journal.newest(limit, user)).map(toView);
    return ok(kind === 'panel' ? { changes } : { changes, damaged: await journal.damaged() });
  },

  'addresses.list': async () => ok({ addresses: await listAddresses() }),

  'addresses.add': async ({ host }) => {
    const added = await addAddress(host);
    if (added.ok) tell({ news: 'addresses' });
    return added;
  },

  'addresses.remove': async ({ host }) => {
    await removeAddress(host);
    tell({ news: 'addresses' });
    return ok(null);
  },

  ...connectionHandlers,

  'preferences.get': async () => ok(await readPreferences()),

  'preferences.set': async (chosen) => {
    const preferences = await changePreferences(chosen);
    tell({ news: 'preferences' });
    if (chosen.language) void speakInPages(preferences.language);
    return ok(preferences);
  },

  'facts.get': async () => ok(await factsAsFile()),

  'facts.check': async ({ file }) => {
    const read = readFacts(file);
    return ok(
      read.ok
        ? { problems: [], selectors: read.selectors }
        : { problems: read.problems, selectors: [] },
    );
  },

  'facts.set': async ({ file }) => {
    const read = await useFacts(file);
    if (read.ok) void renewReaders();
    return ok({ problems: read.ok ? [] : read.problems });
  },

  'facts.forget': async () => {
    await forgetFacts();
    void renewReaders();
    return ok(null);
  },

  ...presetHandlers,

  ...historyHandlers,
};

export const handlers = behindLock(unlocked, isLockedFor);

function bindingOf({ tab, frameId, documentId }: Stamp): Binding {
  return { tab: tab?.id, frame: frameId, document: documentId };
}

/**
 * Whom a tab shows. An address alone is looked up for a panel only: it is there because somebody wants to see the
 * user, and a page that merely changes costs no request.
 */
async function subjectFor(asker: Asker): Promise<Answer<'page.subject'>> {
  const isPanel = asker.kind === 'panel';
  const shown = isPanel ? asker.stamp.tab : await activeTab();
  const tab = shown?.id;
  if (tab === undefined) return ok({ users: [] });
  tellSubject(await forgetGone(tab, hasReaders));
  const subject = await subjectOf(tab);
  if (isPanel) return withEmailFound(subject, await pageOf(asker));
  return ok({ ...subject, portal: await isServed(shown?.url) });
}

async function withEmailFound(subject: Subject, page: Page): Promise<Answer<'page.subject'>> {
  const [email, ...others] = subject.emails ?? [];
  if (subject.users.length > 0 || email === undefined || others.length > 0) return ok(subject);
  const found = await findByEmail(world, email, { page });
  if (!found.ok) return found;
  return ok(found.value ? { ...subject, users: [found.value], how: ['email'] } : subject);
}

function tellSubject(changed: Subject | undefined): void {
  if (changed?.tab === undefined) return;
  tell({ news: 'subject', tab: changed.tab, users: changed.users });
}
