import type { Failure } from '../changes/failure.ts';
import type { Verb } from '../messages/contract.ts';
import type { Asker, Handlers } from '../messages/serve.ts';
import { ASKED_BY_PAGES, OPEN_WHILE_LOCKED } from '../messages/while-locked.ts';
import { fail, type Result } from '../result.ts';
import { LockedError } from '../vault/locked-error.ts';

/** Whether the vault is locked now. Where it is not and the person did something just now, that is noted. */
export type AskLock = (isUse: boolean) => Promise<boolean>;

const LOCKED: Failure = { kind: 'locked', effect: 'none' };

/** Handlers that refuse while the vault is locked, except for the few verbs that are open to everybody then. */
export function behindLock(handlers: Handlers, isLocked: AskLock): Handlers {
  const guarded = Object.entries(handlers).map(([verb, handler]) => [
    verb,
    guard(verb as Verb, handler as Handler, isLocked),
  ]);
  return Object.fromEntries(guarded) as Handlers;
}

type Handler = (input: unknown, asker: Asker) => Promise<Result<unknown, Failure>>;

function guard(verb: Verb, handler: Handler, isLocked: AskLock): Handler {
  const isOpen = OPEN_WHILE_LOCKED.has(verb);
  const isUse = !ASKED_BY_PAGES.has(verb);
  return async (input, asker) => {
    const concerned = isUse || !isOpen;
    if (concerned && (await isLocked(isUse)) && !isOpen) return fail(LOCKED);
    try {
      return await handler(input, asker);
    } catch (error) {
      // Locked while it was being answered: a token could not be opened or sealed, so nothing was begun.
      if (error instanceof LockedError) return fail(LOCKED);
      throw error;
    }
  };
}
