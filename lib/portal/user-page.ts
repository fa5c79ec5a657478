import type { PortalOrder } from '../messages/contract.ts';
import { isUserPage } from './addresses.ts';
import { readPage } from './evidence/read.ts';
import { Trail } from './evidence/trail.ts';
import { FACTS } from './facts.ts';
import { spokenLanguage, type LanguagePreference } from './labels.ts';
import type { Readers } from './link.ts';
import { NO_CLAIM, type Claim } from './sighting.ts';
import type { Surfaces } from './surfaces.ts';
import { watchPage, type Watch } from './watch.ts';

/** What the readers need from outside, so that they can be run without a browser. */
export type Outside = {
  /** Reports whom the page shows; called only when that changes, and again after it has failed. */
  report(seen: Report): Promise<unknown>;
  /** Whether the extension that injected us is no longer there. */
  isGone(): boolean;
  /** Launcher and panel; absent in inner frames, which only report. */
  surfaces?: Surfaces | undefined;
};

/** A claim, and how many frames stand in the document: one that goes away cannot always say so itself. */
export type Report = Claim & { readonly frames: number };

/** Attributes that say whom or what is shown, and are changed in place. */
const WATCHED = [...FACTS.userAttributes, 'open', 'hidden', 'aria-hidden'];

/** More are one number: a page that keeps adding frames must not keep reporting. */
const MOST_FRAMES = 20;

/** Watches the document's user pages for as long as it lives; on its other pages nothing runs. */
export function startReaders(page: Document, outside: Outside): Readers {
  const readers = new PageReaders(page, outside);
  readers.addressChanged();
  return readers;
}

class PageReaders implements Readers {
  private readonly page: Document;
  private readonly outside: Outside;
  private readonly life = new AbortController();
  private watch: Watch | null = null;
  private reported: string | null = null;

  constructor(page: Document, outside: Outside) {
    this.page = page;
    this.outside = outside;
    const { signal } = this.life;
    // A frame that is taken away takes its report with it; one that comes back from the cache
    // reports again.
    window.addEventListener('pagehide', () => this.away(), { signal });
    window.addEventListener('pageshow', () => this.back(), { signal });
  }

  addressChanged(): void {
    if (this.life.signal.aborted) return;
    if (!isUserPage(this.page.location.pathname)) this.leave();
    else if (this.watch) this.watch.soon();
    else this.arrive();
  }

  watching(): boolean {
    return this.watch !== null;
  }

  obey(order: PortalOrder): void {
    if (!this.life.signal.aborted) this.outside.surfaces?.obey(order);
  }

  retire(): Surfaces | undefined {
    this.life.abort();
    this.watch?.stop();
    this.watch = null;
    return this.outside.surfaces;
  }

  speak(preference: LanguagePreference): void {
    this.outside.surfaces?.speak(spokenLanguage(preference));
  }

  end(): void {
    this.retire()?.end();
  }

  private arrive(): void {
    const trail = new Trail();
    this.watch = watchPage(this.page, WATCHED, {
      read: () => this.read(trail),
      used: (target, how, at) => trail[how](target, at),
      requested: (address, at) => trail.request(address, at),
      rootChanged: () => this.rootChanged(),
    });
    this.outside.surfaces?.arrive();
  }

  private leave(): void {
    if (!this.watch) return;
    this.watch.stop();
    this.watch = null;
    this.outside.surfaces?.leave();
    this.report(NO_CLAIM);
  }

  private away(): void {
    if (this.watch && !this.outside.isGone()) this.report(NO_CLAIM);
  }

  /** A newer script of ours puts its launcher there too: the one of an extension that was replaced goes then. */
  private rootChanged(): void {
    if (this.outside.isGone()) this.end();
    else this.outside.surfaces?.restore();
  }

  /** Back from the cache: what was said before may have been forgotten with the page. */
  private back(): void {
    this.reported = null;
    this.watch?.soon();
  }

  private read(trail: Trail): void {
    if (this.outside.isGone()) return this.end();
    const { page } = this;
    this.report(readPage(page, page.location.href, trail, performance.now()));
  }

  private report(claim: Claim): void {
    const seen = { ...claim, frames: this.frames() };
    const now = JSON.stringify(seen);
    if (now === this.reported) return;
    this.reported = now;
    this.outside.report(seen).catch(() => (this.reported = null));
  }

  private frames(): number {
    return Math.min(this.page.querySelectorAll('iframe').length, MOST_FRAMES);
  }
}
