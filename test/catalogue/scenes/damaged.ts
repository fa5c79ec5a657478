import { DATABASE, LOCAL } from '../../../lib/store/names.ts';
import type { Language } from '../../../locales/language.ts';
import { USERS } from '../../leadway/leadway.ts';
import { openJournal } from '../../e2e/harness/journal-page.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { PATIENCE, waitForAlert } from '../../e2e/harness/roles.ts';
import { apply, flip, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

type Shows = AsyncGenerator<Shown, void, void>;

/** What is stored is damaged: a change of it, and then all of it. */
export const damaged: Scene = {
  name: 'damaged',
  async *play(stage) {
    await stage.connect();
    const portal = await stage.openForm(USERS.maria);
    const panel = await portal.openPanel();
    await shows(panel, fullName(USERS.maria));
    await flip(panel, 'payments/orders.export');
    await apply(panel);
    await panel.outcome(/^Saved/);
    yield* partly(stage, portal);
    yield* whole(stage, portal);
  },
};

async function* partly({ world }: Stage, portal: PortalPage): Shows {
  const journal = await openJournal(world);
  const [record] = await journal.records();
  if (!record) throw new Error('Nothing was written down.');
  const broken = { id: 'written-by-hand', at: record.at - 60_000, change: 'none' as never };
  await journal.rewrite(record.id, (good) => ({ ...good, ...broken }));

  const popup = await openPopup(world, portal.page);
  await popup.says(/1 change could not be read/);
  yield { page: popup.page, place: popup.page, state: 'popup/damaged' };
  await popup.close();
  const { page } = await openOptions(world);
  await page.waitForSelector('#history ::-p-text(could not be read)', { timeout: PATIENCE });
  yield { page, place: page, part: '#history', state: 'options/history-damaged' };
  await page.close();
}

/** As after the return to an older version. No language can be chosen then: it is the one of before. */
async function* whole(stage: Stage, portal: PortalPage): Shows {
  const wings = await stage.world.ownPage();
  await wings.evaluate(makeNewer, DATABASE.name);
  for (const language of stage.languages) {
    await wings.evaluate(prefer, LOCAL.preferences, language);
    yield* unreadable(stage, portal, language);
  }
}

const NEWER = { en: /newer version/, es: /versión más nueva/ } as const;

async function* unreadable({ world }: Stage, portal: PortalPage, language: Language): Shows {
  await portal.page.bringToFront();
  const popup = await openPopup(world, portal.page);
  await popup.alert(NEWER[language]);
  yield { page: popup.page, place: popup.page, state: 'popup/unreadable', language };
  await popup.close();
  const { page } = await openOptions(world);
  await waitForAlert(page, NEWER[language]);
  yield { page, place: page, state: 'options/unreadable', language };
  await page.close();
}

/** Runs in a page of the extension, as the next one does. */
async function prefer(key: string, language: Language): Promise<void> {
  const { chrome } = globalThis as unknown as InExtension;
  await chrome.storage.local.set({ [key]: { language, singleKeys: true } });
}

type InExtension = {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };
};

function makeNewer(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1_000);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}
