import type { Failure } from '../changes/failure.ts';
import { fail, type Result } from '../result.ts';
import { NewerDataError } from '../store/database.ts';
import { BOUNDS, fits } from './bounds.ts';
import { CONTRACT, type Answer, type Parsed, type SenderClass, type Verb } from './contract.ts';
import { classify, type Ourselves, type Stamp } from './sender.ts';
import { isWrite } from './writes.ts';

/** Who asked, after the guard let them pass. */
export type Asker = { readonly kind: SenderClass; readonly stamp: Stamp };

export type Handlers = {
  readonly [V in Verb]: (input: Parsed<V>, asker: Asker) => Promise<Answer<V>>;
};

const FORBIDDEN: Failure = { kind: 'forbidden', effect: 'none' };

/**
 * The background's side of the bridge: our id, class of sender, audience of the message, its size, strict parse,
 * handler, answer as a value without stacks. Returns `undefined` for what is no message of ours, so that others may answer.
 */
export function serve(
  handlers: Handlers,
  ourselves: Ourselves,
  onBug: (error: unknown) => void,
): (message: unknown, stamp: Stamp) => Promise<Result<unknown, Failure>> | undefined {
  return (message, stamp) => {
    const kind = classify(stamp, ourselves);
    const verb = verbOf(message);
    if (!verb) return undefined;
    const audience: readonly SenderClass[] = CONTRACT[verb].audience;
    if (kind === 'refused' || !audience.includes(kind)) return Promise.resolve(fail(FORBIDDEN));
    if (!isBare(message) || !fits(message, BOUNDS[kind])) return Promise.resolve(fail(FORBIDDEN));
    return answer(handlers, verb, message.input, { kind, stamp }, onBug);
  };
}

/** Whether a message is a verb with its input and nothing beside. */
function isBare(message: unknown): message is { readonly input?: unknown } {
  return Object.keys(message as object).every((key) => key === 'verb' || key === 'input');
}

async function answer<V extends Verb>(
  handlers: Handlers,
  verb: V,
  input: unknown,
  asker: Asker,
  onBug: (error: unknown) => void,
): Promise<Result<unknown, Failure>> {
  const parsed = CONTRACT[verb].input.safeParse(input);
  if (!parsed.success) return fail(FORBIDDEN);
  try {
    return await handlers[verb](parsed.data as Parsed<V>, asker);
  } catch (error) {
    onBug(error);
    // The whole background stands still then, whatever was asked, and the person can do something about it.
    const kind = error instanceof NewerDataError ? 'newer-data' : 'internal';
    return fail({ kind, effect: isWrite(verb) ? 'unknown' : 'none' });
  }
}

/** Whether this is a message for the background at all; who may send it is another question. */
export function isMessage(message: unknown): boolean {
  return verbOf(message) !== undefined;
}

function verbOf(message: unknown): Verb | undefined {
  if (typeof message !== 'object' || message === null || !('verb' in message)) return undefined;
  const { verb } = message;
  return typeof verb === 'string' && Object.hasOwn(CONTRACT, verb) ? (verb as Verb) : undefined;
}
