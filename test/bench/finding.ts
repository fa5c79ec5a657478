import type { Page } from 'puppeteer';
import { fullName, openPortal, type PortalPage } from '../e2e/harness/portal-page.ts';
import { USERS } from '../leadway/leadway.ts';
import type { Figure } from './figure.ts';
import { inWorld } from './world.ts';

const WARM_UP = 4;
const RUNS = 30;

const PEOPLE = [USERS.maria, USERS.greek] as const;

type Noting = { news: { at: number; users: readonly string[] }[] };
type InExtension = {
  readonly chrome: {
    readonly runtime: {
      readonly onMessage: {
        addListener(heard: (message: { news?: string; users?: readonly string[] }) => void): void;
      };
    };
  };
};

/**
 * From the moment a form is in the page until every page of ours knows whose it is, as the background's news reach one:
 * what the launcher opens is that user's from then on. The launcher itself names nobody, because no name is told to a
 * script in the portal's page. Clocks of the two pages are compared through their time origins.
 */
export function measureFinding(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const ours = await world.openOptions();
    await ours.evaluate(noteNews);
    const portal = await openPortal(world, undefined);
    await portal.launcher();
    await portal.page.evaluate(noteForms);
    const samples: number[] = [];
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      samples.push(await once(portal, ours, PEOPLE[run % 2] ?? USERS.maria));
    }
    return [
      {
        what: 'form in the page → its user is known',
        unit: 'ms',
        samples: samples.slice(WARM_UP),
        budget: { p95: 100 },
      },
    ];
  });
}

async function once(portal: PortalPage, ours: Page, person: (typeof PEOPLE)[number]) {
  await portal.openForm(person);
  const opened = await portal.page.evaluate(
    () => (globalThis as unknown as { opened: number }).opened,
  );
  // Not by frames: a tab behind another draws none.
  const heard = await ours.waitForFunction(
    (id, since) =>
      (globalThis as unknown as Noting).news.find(
        ({ at, users }) => at >= since && users.length === 1 && users[0] === id,
      )?.at,
    { polling: 20 },
    person.id,
    opened,
  );
  const known = Number(await heard.jsonValue());
  if (!(known > 0)) throw new Error(`Nobody was told of ${fullName(person)}.`);
  await portal.closeForm();
  await ours.waitForFunction(
    () => {
      const last = (globalThis as unknown as Noting).news.at(-1);
      return last !== undefined && last.users.length !== 1;
    },
    { polling: 20 },
  );
  return known - opened;
}

/** Runs in a page of ours. */
function noteNews(): void {
  const noting: Noting = { news: [] };
  Object.assign(globalThis, noting);
  const { runtime } = (globalThis as unknown as InExtension).chrome;
  runtime.onMessage.addListener(({ news, users = [] }) => {
    if (news === 'subject')
      (globalThis as unknown as Noting).news.push({
        at: performance.timeOrigin + performance.now(),
        users,
      });
  });
}

/** Runs in the portal's page: when a form was last put into it, in epoch milliseconds. */
function noteForms(): void {
  new MutationObserver((records) => {
    const isForm = (node: Node) =>
      node instanceof Element &&
      (node.matches('.edit-user-form') || node.querySelector('.edit-user-form') !== null);
    if (records.some(({ addedNodes }) => [...addedNodes].some(isForm)))
      Object.assign(globalThis, { opened: performance.timeOrigin + performance.now() });
  }).observe(document, { childList: true, subtree: true });
}
