import { initialTokens } from './fixtures/tokens.ts';
import { initialUsers } from './fixtures/users.ts';

/** A user as the server keeps it: more than any answer shows. */
export type StoredUser = {
  id: string;
  companyId: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  extension: string;
  type: 'agency' | 'account';
  role: 'admin' | 'user';
  locationIds: string[];
  restrictSubAccount?: boolean;
  permissions: Record<string, boolean>;
  scopes: string[];
  scopesAssignedToOnly: string[];
  lcPhone?: Record<string, string>;
  twilioPhone: Record<string, string>;
  platformLanguage?: string;
  profilePhoto?: string;
  deleted: boolean;
  dateAdded: string;
  /** Fields that answers carry although no description names them. */
  extra?: Record<string, unknown>;
};

export type TokenRight = 'users.readonly' | 'users.write';

export type Token = {
  level: 'agency' | 'account';
  companyId: string;
  locationId?: string;
  rights: Set<TokenRight>;
  revoked?: boolean;
};

/** Where nobody has published what the real server does, a test chooses. */
export type Settings = {
  /** Which spelling of the 14 renamed scopes the enum accepts. */
  spelling: 'wire' | 'documented' | 'both';
  /** Scopes that the enum accepts besides its own. */
  enumExtra: Set<string>;
  /** Scopes that the enum refuses although they are its own. */
  enumWithout: Set<string>;
  /** `users/team-management.*` silently stays as it was on a write. */
  enhancedSecurity: boolean;
  /** Scopes that a write silently loses. */
  dropOnWrite: Set<string>;
  /** Flags sent in `permissions` that no description names. */
  undescribedFlags: 'kept' | 'dropped' | 'refused';
  /** What becomes of an `email` in a PUT. */
  emailOnUpdate: 'ignored' | 'refused';
  /** Answers leave out `scopesAssignedToOnly`. */
  omitAssignedOnly: boolean;
  /** Answers give scopes as one comma-separated string, as the description has it. */
  scopesAsString: boolean;
  /** Answers to a single user's GET and PUT carry `companyId`. */
  showCompanyId: boolean;
  /** Answers to a single user's GET and PUT carry `twilioPhone`. */
  showTwilioPhone: boolean;
  putAnswer: 'user' | 'minimal' | 'empty-object';
  /** Missing rights and wrong accounts answer 403, as Leadway's page says, instead of 401. */
  forbiddenIs403: boolean;
  /** An agency token also reads users of other companies (unpublished; off). */
  agencySeesOtherCompanies: boolean;
  /**
   * Leave the connection open after an answer. Off, because a browser silently sends a request
   * again when a *reused* connection dies before an answer, PUTs included, and a test that resets
   * connections would count both.
   */
  keepAlive: boolean;
  rate: RateSettings;
};

export type RateSettings = {
  max: number;
  intervalMs: number;
  dailyMax: number;
  /** Seconds to send as `Retry-After` with a 429; none when undefined. */
  retryAfter: number | undefined;
  /** Answers carry the six `x-ratelimit-*` headers. */
  headers: boolean;
};

export type Account = { id: string; name: string };

export type LeadwayState = {
  users: Map<string, StoredUser>;
  tokens: Map<string, Token>;
  settings: Settings;
};

/** The behaviour described for the real server, with full limits. */
export function defaultSettings(): Settings {
  return {
    spelling: 'wire',
    enumExtra: new Set(),
    enumWithout: new Set(),
    enhancedSecurity: false,
    dropOnWrite: new Set(),
    undescribedFlags: 'kept',
    emailOnUpdate: 'ignored',
    omitAssignedOnly: false,
    scopesAsString: false,
    showCompanyId: false,
    showTwilioPhone: false,
    putAnswer: 'user',
    forbiddenIs403: false,
    agencySeesOtherCompanies: false,
    keepAlive: false,
    // Documented: 100 requests per 10 s and 200,000 per day, per app and resource.
    rate: { max: 100, intervalMs: 10_000, dailyMax: 200_000, retryAfter: undefined, headers: true },
  };
}

/** A state with its own copies of the fixtures. */
export function initialState(): LeadwayState {
  return { users: initialUsers(), tokens: initialTokens(), settings: defaultSettings() };
}

/** Back to the fixtures in place, so that what a test holds on to stays the server's. */
export function resetState(state: LeadwayState): void {
  state.users.clear();
  for (const [id, user] of initialUsers()) state.users.set(id, user);
  state.tokens.clear();
  for (const [text, token] of initialTokens()) state.tokens.set(text, token);
  Object.assign(state.settings, defaultSettings());
}
