import type { Frame, Page } from 'puppeteer';
import { byRole, LOOKING, paste, PATIENCE, waitForAlert } from './roles.ts';

/** The unlock form, the same on every surface. */
export type UnlockForm = {
  /** Waits until it is there, and gives all that the surface says then. */
  shown(): Promise<string>;
  /** Types a passphrase and presses *Unlock*. */
  unlock(passphrase: string): Promise<void>;
  /** Waits until the form is gone. */
  gone(): Promise<void>;
  alert(pattern: RegExp): Promise<string>;
  /** Waits until it says how many seconds are left, and gives them. */
  wait(): Promise<number>;
  /** Waits until it takes another passphrase. */
  ready(): Promise<void>;
};

export function unlockForm(place: Page | Frame): UnlockForm {
  const field = byRole('textbox', 'Passphrase');
  const button = byRole('button', 'Unlock');
  const text = () => place.evaluate(() => document.body.innerText);
  const disabled = async (wanted: boolean) =>
    void (await place.waitForFunction(
      (expected) =>
        [...document.querySelectorAll('button')].some(
          (one) =>
            one.textContent === 'Unlock' &&
            (one.getAttribute('aria-disabled') === 'true') === expected,
        ),
      LOOKING,
      wanted,
    ));
  return {
    shown: async () => {
      await place.waitForSelector(field, { timeout: PATIENCE });
      return text();
    },
    unlock: async (passphrase) => {
      await paste(place, field, passphrase);
      await place.locator(button).setTimeout(PATIENCE).click();
    },
    gone: async () =>
      void (await place.waitForSelector(field, { hidden: true, timeout: PATIENCE })),
    alert: (pattern) => waitForAlert(place, pattern),
    wait: async () => {
      const handle = await place.waitForFunction(
        () => /Next try in (\d+) second/.exec(document.body.innerText)?.[1],
        LOOKING,
      );
      return Number(await handle.jsonValue());
    },
    ready: () => disabled(false),
  };
}
