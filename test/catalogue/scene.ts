import type { Frame, Page } from 'puppeteer';
import type { Language } from '../../locales/language.ts';
import type { StateName } from './states.ts';
import type { Stage } from './stage.ts';

/** A surface that stands in one of the states of the catalogue now. */
export type Shown = {
  readonly state: StateName;
  /** The tab, window or popup that it is in. */
  readonly page: Page;
  /** The surface's own document: the panel's frame, or the page itself. */
  readonly place: Page | Frame;
  /** What of it the state is about, as a selector; all of it if absent. */
  readonly part?: string;
  /** Where the language cannot be switched in this state, the one it is in. English and switchable if absent. */
  readonly language?: Language;
};

/**
 * Goes from state to state and hands out each as it stands. Whoever looks at it leaves it as it was: in English,
 * light, and with the same tab in front.
 */
export type Scene = {
  readonly name: string;
  play(stage: Stage): AsyncGenerator<Shown, void, void>;
};
