import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { Fault, FaultHandle, Leadway } from '../../leadway/leadway.ts';
import type { JournalPage } from './journal-page.ts';
import { PATIENCE } from './roles.ts';

/** Where a change is about to be made. */
export type Stage = {
  readonly leadway: Leadway;
  readonly journal: JournalPage;
  /** The id of the user it is about. */
  readonly user: string;
  /** Sets the change going; the write path comes to its step by itself. */
  readonly go: () => Promise<void>;
};

/** A write path that waits at a step. */
export type Stopped = {
  /** The journal as the step finds it. */
  records(): Promise<readonly ChangeRecord[]>;
  /** To be called when the worker is gone: what it was held by is taken away. */
  clear(): Promise<void>;
  /** The request it was held at, if it was one. */
  readonly request?: FaultHandle;
};

/** Sets a change going and resolves once it waits at the step. */
export type Step = (stage: Stage) => Promise<Stopped>;

type Request = {
  readonly method: 'GET' | 'PUT';
  readonly when: 'before-effect' | 'after-effect';
  /** How many of these requests of the write path pass before. */
  readonly skip?: number;
};

/** What else is to happen, for the requests about the user of the stage. */
export type Trouble = Fault & { readonly match: { readonly method: 'GET' | 'PUT' } };

/** At one of the path's requests, held by the stand-in. */
export function atRequest({ method, when, skip = 0 }: Request, ...troubles: Trouble[]): Step {
  return async ({ leadway, journal, user, go }) => {
    const about = troublesAbout(leadway, user, troubles);
    const match = { method, path: `/users/${user}` };
    const request = leadway.faults.add({ kind: 'hold', when, match, skip, times: 1 });
    await go();
    await within(request.reached, `${method}, ${when}`);
    const clear = async () => [...about, request].forEach((fault) => fault.remove());
    return { records: journal.records, clear, request };
  };
}

/** Before the journal takes the path's nth record. */
export function beforeRecord(nth: number, ...troubles: Trouble[]): Step {
  return async ({ leadway, journal, user, go }) => {
    const about = troublesAbout(leadway, user, troubles);
    const held = await journal.holdWrite(nth);
    await go();
    await within(held.waiting, `record ${nth}`);
    return {
      records: held.records,
      clear: async () => {
        about.forEach((fault) => fault.remove());
        await within(held.release(), 'the journal to be free again');
      },
    };
  };
}

/** As soon as the journal has a record in this state. */
export function afterRecord(state: ChangeRecord['state'], ...troubles: Trouble[]): Step {
  return async ({ leadway, journal, user, go }) => {
    const about = troublesAbout(leadway, user, troubles);
    await go();
    await journal.until((record) => record.state === state);
    return {
      records: journal.records,
      clear: async () => about.forEach((fault) => fault.remove()),
    };
  };
}

function troublesAbout(leadway: Leadway, user: string, troubles: readonly Trouble[]) {
  const path = `/users/${user}`;
  return troubles.map((trouble) =>
    leadway.faults.add({ ...trouble, match: { ...trouble.match, path } }),
  );
}

/** The promise, or an error that says what was waited for. */
export async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const message = `Waited in vain for ${what}.`;
  const timer = setTimeout(() => late.reject(new Error(message)), PATIENCE);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
