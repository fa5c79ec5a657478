import * as z from 'zod/mini';
import { late } from '../late.ts';
import { verb } from './verb.ts';

const Nothing = late(() => z.strictObject({}));
/** As typed. Whether it is long enough is for the vault to say, which says so in words. */
const Passphrase = late(() => z.string().check(z.maxLength(1_024)));

/** What may be asked about the passphrase: a part of the contract. */
export const VAULT_VERBS = {
  /** Whether there is a passphrase, whether it is asked for now, and how many changes wait for it. */
  'vault.status': verb(['panel', 'own-page'], Nothing),
  'vault.unlock': verb(['panel', 'own-page'], () => z.strictObject({ passphrase: Passphrase() })),
  'vault.lock': verb(['panel', 'own-page'], Nothing),
  'vault.set': verb(['own-page'], () => z.strictObject({ passphrase: Passphrase() })),
  'vault.change': verb(['own-page'], () =>
    z.strictObject({ present: Passphrase(), next: Passphrase() }),
  ),
  'vault.remove': verb(['own-page'], () => z.strictObject({ present: Passphrase() })),
  /** Lock after so many minutes without use; `null` for not before the browser ends. */
  'vault.idle': verb(['own-page'], () =>
    z.strictObject({
      minutes: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(1_440))),
    }),
  ),
  /** Remove all connections and the passphrase, for whoever forgot it. */
  'vault.forget': verb(['own-page'], Nothing),
} as const;

/** What these answer with when it goes well. */
export type VaultAnswers = {
  'vault.status': VaultStatus;
  'vault.unlock': null;
  'vault.lock': null;
  'vault.set': null;
  'vault.change': null;
  'vault.remove': null;
  'vault.idle': null;
  'vault.forget': null;
};

export type VaultStatus = {
  /** `none`: no passphrase is set. */
  readonly state: 'none' | 'locked' | 'unlocked';
  /** How many changes are still being checked, or will be after unlocking. */
  readonly unsettled: number;
  /** After a wrong passphrase: epoch milliseconds from which another is tried. */
  readonly retryAt?: number | undefined;
  /** Minutes without use after which it locks; `null` for not before the browser ends; absent without a passphrase. */
  readonly idleMinutes?: number | null | undefined;
};
