import type { PortalOrder } from '../messages/contract.ts';
import type { Facts } from './facts.ts';
import type { LanguagePreference } from './labels.ts';
import type { Places } from './placing.ts';
import type { Surfaces } from './surfaces.ts';

/**
 * What the always-on script can tell the readers, once they have been injected into the same
 * isolated world.
 */
export type Readers = {
  /** The document has another address now, or may have. */
  addressChanged(): void;
  obey(order: PortalOrder): void;
  /** The person has chosen another language. */
  speak(preference: LanguagePreference): void;
  /** Whether the document is a user page now, and watched. */
  watching(): boolean;
  /** Stops, and hands over launcher and panel as they are to the readers that take this one's place. */
  retire(): Surfaces | undefined;
  /** The extension is gone or was replaced: leave no trace. */
  end(): void;
};

/**
 * Where the two scripts of one document meet. They share their global object, which the page cannot
 * see, so no event has to cross the document that the page could hear or forge.
 */
export type PortalLink = {
  readers: Readers | null;
  /** The panel was ordered before the readers were there. */
  panelWanted: boolean;
  /** What is known of the portal's pages from a file that was loaded, where one was. Data only. */
  facts?: Partial<Facts>;
  /** The language that the person chose, where it is not the browser's. */
  language?: LanguagePreference;
  /** Where the person has put launcher and panel, where they moved them. */
  places?: Places;
  /** The readers started with other facts than those that are here now: the next ones take their place. */
  outdated?: boolean;
};

/** Also asked for in `lib/background/readers.ts`, whose functions cannot bring a name along. */
const KEY = Symbol.for('leadway-quick-permissions.portal');

/** The one link of this document and extension, made on first use. */
export function portalLink(): PortalLink {
  const world = globalThis as { [KEY]?: PortalLink };
  return (world[KEY] ??= { readers: null, panelWanted: false });
}
