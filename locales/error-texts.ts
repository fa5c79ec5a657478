import type { AddressProblem } from '../lib/addresses/typed-address.ts';
import type { Failure, FailureKind } from '../lib/changes/failure.ts';

/** What a text may name: a status or a time. Both are absent where the failure does not carry them. */
export type Details = { readonly status?: number | undefined; readonly time?: string | undefined };

export type ErrorLine = string | ((details: Details) => string);

/** Codes of what was typed that come with an advice of their own. */
type Advised =
  | 'address-not-granted'
  | 'presets-too-many'
  | 'passphrase-short'
  | 'passphrase-set'
  | 'passphrase-none';

/** How failures are told in one language. */
export type ErrorTexts = {
  readonly changed: Readonly<Record<Failure['effect'], string>>;
  /** While a change may still land, the advice to try again would be wrong. */
  readonly wait: string;
  readonly kinds: Readonly<
    Record<FailureKind, { readonly what: ErrorLine; readonly next: ErrorLine }>
  >;
  /** A connection by what it is for and the last characters of its token. */
  readonly connection: Readonly<Record<'agency' | 'account', (id: string, end: string) => string>>;
  /** What our own form refuses, by the code the background names it with. */
  readonly typed: Readonly<
    Record<
      | 'token-empty'
      | 'token-characters'
      | 'id-missing'
      | 'company-id-shape'
      | 'account-id-shape'
      | 'account-id-needed'
      | AddressProblem
      | Advised,
      string
    >
  >;
  /** What to do about it, where that is not to look at what was typed: by the same code, or for every address. */
  readonly typedNext: Readonly<
    Record<'address' | 'address-served' | 'address-leadway' | Advised, string>
  >;
};
