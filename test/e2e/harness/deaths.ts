import type { ChangeState } from '../../../lib/changes/view.ts';
import { afterRecord, atRequest, beforeRecord, type Step, type Trouble } from './write-steps.ts';

/** Where the worker dies, and what there is at that moment. */
export type Death = {
  readonly name: string;
  readonly step: Step;
  /** The state of the change in the journal. */
  readonly left: ChangeState;
  /** Whether the record says that Leadway has answered; asked only where it is sent. */
  readonly answered?: boolean;
  /** How many PUTs have reached the stand-in. */
  readonly puts: 0 | 1;
};

const LOST_ANSWER: Trouble = { kind: 'reset-after-effect', match: { method: 'PUT' }, times: 1 };
const OLD_READING: Trouble = {
  kind: 'lagging-read',
  ms: 60_000,
  match: { method: 'GET' },
  // The first reading is the one before the write.
  skip: 1,
  times: 1,
};
const REFUSAL: Trouble = {
  kind: 'status',
  status: 422,
  body: { statusCode: 422, message: ['the stand-in refuses'], error: 'Unprocessable Entity' },
  match: { method: 'PUT' },
  times: 1,
};

const before = 'before-effect';
const after = 'after-effect';

/** Nothing was sent. */
export const UNSENT: readonly Death[] = [
  {
    name: 'after *sealed* is written, on the way to the first reading',
    step: atRequest({ method: 'GET', when: before }),
  },
  {
    name: 'on the way back from the first reading',
    step: atRequest({ method: 'GET', when: after }),
  },
  { name: 'before *sent* is written', step: beforeRecord(2) },
].map((death) => ({ ...death, left: 'sealed', puts: 0 }));

/** Sent, and it took effect. */
export const LANDED: readonly Death[] = (
  [
    {
      name: 'after the effect of the PUT, before its answer',
      step: atRequest({ method: 'PUT', when: after }),
    },
    {
      name: 'on the way to the reading back',
      step: atRequest({ method: 'GET', when: before, skip: 1 }),
    },
    {
      name: 'on the way back from the reading back',
      step: atRequest({ method: 'GET', when: after, skip: 1 }),
    },
    { name: 'before *answered* is written', step: beforeRecord(3, OLD_READING) },
    {
      name: 'after *answered* is written, in the second reading back',
      step: atRequest({ method: 'GET', when: before, skip: 1 }, OLD_READING),
      answered: true,
    },
    { name: 'before *confirmed* is written', step: beforeRecord(3) },
    {
      name: 'after *confirmed* is written',
      step: afterRecord('confirmed'),
      left: 'confirmed',
      answered: true,
    },
    { name: 'before *unknown* is written', step: beforeRecord(3, LOST_ANSWER) },
    {
      name: 'after *unknown* is written, in the reading',
      step: atRequest({ method: 'GET', when: before, skip: 1 }, LOST_ANSWER),
      left: 'unknown',
    },
  ] satisfies readonly Partial<Death>[]
).map((death) => ({ left: 'sent', answered: false, ...death, puts: 1 }) as Death);

/** Sent, as far as the journal can tell, and it took no effect while the worker lived. */
export const UNLANDED: Death = {
  name: 'after *sent* is written, before the effect of the PUT',
  step: atRequest({ method: 'PUT', when: before }),
  left: 'sent',
  answered: false,
  puts: 1,
};

/** The server refused it, and the worker died before that was written down. */
export const REFUSED_UNWRITTEN: Death = {
  ...UNLANDED,
  name: 'before *refused* is written',
  step: beforeRecord(3, REFUSAL),
};

export const REFUSED: Death = {
  ...UNLANDED,
  name: 'after *refused* is written',
  step: afterRecord('refused', REFUSAL),
  left: 'refused',
};
