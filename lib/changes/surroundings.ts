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
import type { Failure } from './failure.ts';
import type { ChangeRecord } from './record.ts';
import type { ConnectionView } from './view.ts';

/** A page of the portal, as the browser stamped it; nothing in here is a page's own word. */
export type Page = {
  readonly tab?: number | undefined;
  /** Absent where the person is on no page of the portal. */
  readonly origin?: string | undefined;
  /** The account in the page's address; absent on the agency's pages. */
  readonly account?: string | undefined;
};

/** Through which connection something is to be done. */
export type WantedConnection =
  /** The one for a page. */
  | { readonly page: Page }
  /** The one that a reading or a plan is bound to. */
  | { readonly id: string }
  /** Any that serves what an older change was about; the one it was made through first. */
  | {
      readonly served: {
        readonly connection: ChangeRecord['connection'];
        /** The user's accounts, where they were read. */
        readonly accounts?: readonly string[] | undefined;
      };
    };

/** A connection that can be used: what may be shown of it, and the calls it allows. Never the token. */
export type OpenConnection = {
  readonly view: ConnectionView;
  /** Whether the person has said to be this user, on this connection or on any other: ids are the same everywhere. */
  readonly isSelf: (user: string) => boolean;
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
  /**
   * The one connection that is wanted, or why there is none: `no-connection`, `no-connection-here`, or
   * `which-connection` with those that fit. Its calls go in the lane that is asked for; interactive if none is.
   */
  readonly connection: (
    wanted: WantedConnection,
    lane?: Lane,
  ) => Promise<Result<OpenConnection, Failure>>;
  /** The page that a tab shows at this moment, as the browser has it; on no page of the portal where there is none. */
  readonly page: (tab: number | undefined) => Promise<Page>;
  readonly journal: Journal;
  readonly sealedStore: typeof sealedStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly newId: () => string;
  /**
   * Runs alone for a user, across all contexts of the extension. Says whether it had to wait: where it did not, nobody
   * else has run for that user since it was called.
   */
  readonly alone: <T>(user: string, run: (waited: boolean) => Promise<T>) => Promise<T>;
  readonly tell: (news: News) => void;
  /** Makes sure that `settleOpen` runs again soon, also if this worker is gone by then. */
  readonly settleSoon: () => void;
};
