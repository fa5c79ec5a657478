import type { PortalOrder } from '../messages/contract.ts';
import { isUserPage } from './addresses.ts';
import { readPage } from './evidence/read.ts';
import { Trail } from './evidence/trail.ts';
import { FACTS } from './facts.ts';
import type { Readers } from './link.ts';
import { usersOf } from './sighting.ts';
import { watchPage, type Watch } from './watch.ts';

/** What the readers need from outside, so that they can be run without a browser. */
export type Outside = {
  /** Reports whom the page shows; called only when that changes, and again after it has failed. */
  report(users: readonly string[]): Promise<unknown>;
  /** Whether the extension that injected us is no longer there. */
  isGone(): boolean;
  /** Launcher and panel; absent in inner frames, which only report. */
  surfaces?: Surfaces | undefined;
};

export type Surfaces = {
  /** The document has come to a user page. */
  arrive(): void;
  /** It has left: the launcher goes, an open panel stays until the person closes it. */
  leave(): void;
  restore(): void;
  obey(order: PortalOrder): void;
  end(): void;
};

/** Watches the document's user pages for as long as it lives; on its other pages nothing runs. */
export function startReaders(page: Document, outside: Outside): Readers {
  let watch: Watch | null = null;
  let reported: string | null = null;
  let ended = false;

  const report = (users: readonly string[]): void => {
    const now = users.join();
    if (now === reported) return;
    reported = now;
    outside.report(users).catch(() => (reported = null));
  };
  const leave = (): void => {
    watch?.stop();
    if (watch) outside.surfaces?.leave();
    watch = null;
  };
  const end = (): void => {
    ended = true;
    for (const [type, heard] of Object.entries(life)) window.removeEventListener(type, heard);
    leave();
    outside.surfaces?.end();
  };
  const arrive = (): void => {
    const trail = new Trail();
    watch = watchPage(page, WATCHED, {
      read() {
        if (outside.isGone()) return end();
        const at = performance.now();
        report(usersOf(readPage(page, page.location.href, trail, at)));
      },
      used: (target, how, at) => trail[how](target, at),
      requested: (address, at) => trail.request(address, at),
      rootChanged: () => outside.surfaces?.restore(),
    });
    outside.surfaces?.arrive();
  };
  const addressChanged = (): void => {
    if (ended) return;
    if (isUserPage(page.location.pathname)) return watch ? watch.soon() : arrive();
    if (!watch) return;
    leave();
    report([]);
  };
  const obey = (order: PortalOrder): void => {
    if (!ended) outside.surfaces?.obey(order);
  };
  // A frame that is taken away takes its report with it; a page that comes back from the cache reports again.
  const hide = (): void => {
    if (watch && !outside.isGone()) report([]);
  };
  const show = (): void => watch?.soon();
  const life = { pagehide: hide, pageshow: show };
  for (const [type, heard] of Object.entries(life)) window.addEventListener(type, heard);
  addressChanged();
  return { addressChanged, obey, end };
}

/** Attributes that say whom or what is shown, and are changed in place. */
const WATCHED = [...FACTS.userAttributes, 'open', 'hidden', 'aria-hidden'];
