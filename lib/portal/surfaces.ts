import { makePanelFrame } from './frame.ts';
import type { PortalLanguage } from './labels.ts';
import { makeLauncher } from './launcher.ts';
import type { Places } from './placing.ts';
import type { PortalOrder } from '../messages/contract.ts';

/** What the person sees of us in the top document. */
export type Surfaces = {
  /** The document has come to a user page. */
  arrive(): void;
  /** It has left: the launcher goes, an open panel stays until the person closes it. */
  leave(): void;
  restore(): void;
  obey(order: PortalOrder): void;
  /** Says what it says in this language from now on. */
  speak(language: PortalLanguage): void;
  end(): void;
};

export type Placing = {
  /** Where they were left. */
  readonly places: Places;
  /** Where a person has put one of them. */
  placed(places: Places): void;
  /** A person has pressed the launcher beside the open panel, which alone knows whether closing would lose something. */
  pressedAgain(): void;
};

/**
 * The launcher and the panel's frame, and how they hang together.
 *
 * @param panelAddress the address of the panel's page.
 * @param isGone whether the extension is no longer there; a click then removes what is left of it.
 */
export function makeSurfaces(
  page: Document,
  panelAddress: string,
  language: PortalLanguage,
  isGone: () => boolean,
  { places, placed, pressedAgain }: Placing,
): Surfaces {
  const panel = makePanelFrame(page, panelAddress, language, places.panel, {
    changed: () => reflect(),
    placed: (place) => placed({ panel: place }),
  });
  const launcher = makeLauncher(page, language, places.launcher, {
    pressed: () => toggle(),
    placed: (place) => placed({ launcher: place }),
  });
  const reflect = (): void => launcher.reflect(panel.taken());
  const close = (): void => {
    if (!panel.isOpen()) return;
    panel.close();
    launcher.focus();
  };
  const end = (): void => {
    panel.close();
    launcher.hide();
  };
  const toggle = (): void => {
    if (isGone()) return end();
    const mayHold = panel.isLoaded();
    if (panel.isOpen() && !mayHold) return close();
    // Where it asks first, its question has the keyboard.
    panel.open();
    if (mayHold) pressedAgain();
  };
  return {
    arrive: () => launcher.show(),
    leave: () => launcher.hide(),
    restore: () => launcher.restore(),
    obey({ order }) {
      if (order === 'open-panel') panel.open();
      else if (order === 'dock-panel') panel.dock();
      else close();
    },
    speak: (wanted) => {
      launcher.speak(wanted);
      panel.speak(wanted);
    },
    end,
  };
}
