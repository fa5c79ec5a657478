import type { ApiFailure } from '../leadway/failure.ts';
import type { UpdateBody } from '../leadway/body.ts';
import type { Leadway } from '../leadway/client.ts';
import type { LeadwayUser } from '../leadway/user.ts';
import type { Lane } from '../leadway/paced.ts';
import type { News } from '../messages/contract.ts';
import type { Result } from '../result.ts';
import type { Journal } from '../store/journal.ts';
import type { sealedStore } from '../store/sealed.ts';
import type { Spelling } from '../permissions/spelling.ts';
import type { ConnectionView } from './view.ts';

/** A connection that can be used: what may be shown of it, and the calls it allows. Never the token. */
export type OpenConnection = {
  readonly view: ConnectionView;
  /** The spelling this connection's server took last, for scopes that have two. */
  readonly spelling: Spelling;
  readonly rememberSpelling: (spelling: Spelling) => Promise<void>;
  readonly leadway: {
    readonly getUser: (id: string) => Promise<Result<LeadwayUser, ApiFailure>>;
    readonly searchUsers: Leadway['searchUsers'];
    readonly listUsers: Leadway['listUsers'];
    readonly updateUser: (
      id: string,
      body: UpdateBody,
    ) => Promise<Result<{ readonly traceId?: string | undefined }, ApiFailure>>;
  };
};

/** Everything the use cases of a change need from the world, so that tests can be the world. */
export type Surroundings = {
  /** Its calls go in the lane that is asked for; interactive if none is. */
  readonly connection: (lane?: Lane) => Promise<OpenConnection | undefined>;
  readonly journal: Journal;
  readonly sealedStore: typeof sealedStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly newId: () => string;
  /** Runs alone for a user, across all contexts of the extension. */
  readonly alone: <T>(user: string, run: () => Promise<T>) => Promise<T>;
  readonly tell: (news: News) => void;
  /** Makes sure that `settleOpen` runs again soon, also if this worker is gone by then. */
  readonly settleSoon: () => void;
};
