import { FLAG_DEFAULTS } from '../permission-flags.ts';
import type { Settings, StoredUser, Token } from '../state.ts';
import { checkUser } from './authorise.ts';
import { notAuthorizedForScope, unprocessable, wrongAccount } from './refusals.ts';
import type { ApiResult } from './refusals.ts';
import type { ApiCall } from './request.ts';
import { wholeUser } from './user-answer.ts';
import { reasonsAgainst } from './validate-update.ts';

/** A body that has passed validation. */
type Update = Partial<
  Pick<
    StoredUser,
    | 'firstName'
    | 'lastName'
    | 'phone'
    | 'type'
    | 'role'
    | 'companyId'
    | 'locationIds'
    | 'permissions'
    | 'scopes'
    | 'scopesAssignedToOnly'
    | 'profilePhoto'
    | 'twilioPhone'
    | 'platformLanguage'
  >
>;

/** `PUT /users/{id}`: replaces what is sent, leaves the rest (documented). */
export function updateUser(call: ApiCall, id: string): ApiResult {
  const { state, settings, token } = call;
  const reasons = reasonsAgainst(call.body, token, settings);
  if (reasons.length > 0) return unprocessable(reasons);
  // Checked property by property just above, which the compiler cannot see.
  const update = call.body as Update;
  const user = state.users.get(id);
  const refusal = checkUser(user, token, settings) ?? checkReach(update, user, token, settings);
  if (refusal !== undefined) return refusal;
  // `checkUser` has refused an undefined user.
  const changed = apply(user as StoredUser, update, settings);
  state.users.set(id, changed);
  return { status: 200, body: answer(changed, settings) };
}

/** A company that is not the token's, or an account that the token cannot hand out (assumed). */
function checkReach(
  update: Update,
  user: StoredUser | undefined,
  token: Token,
  settings: Settings,
): ApiResult | undefined {
  if (token.level === 'agency') {
    return update.companyId === token.companyId ? undefined : notAuthorizedForScope(settings);
  }
  const before = user?.locationIds ?? [];
  const added = (update.locationIds ?? []).filter((account) => !before.includes(account));
  return added.every((account) => account === token.locationId)
    ? undefined
    : wrongAccount(settings);
}

function apply(user: StoredUser, update: Update, settings: Settings): StoredUser {
  const { scopes, scopesAssignedToOnly, permissions, twilioPhone, companyId: _, ...plain } = update;
  const { email: _email, password: _password, ...rest } = plain as Record<string, unknown>;
  return {
    ...user,
    ...rest,
    scopes: storedScopes(scopes, user.scopes, settings),
    scopesAssignedToOnly: storedScopes(scopesAssignedToOnly, user.scopesAssignedToOnly, settings),
    permissions: permissions === undefined ? user.permissions : storedFlags(permissions, settings),
    twilioPhone: twilioPhone === undefined ? user.twilioPhone : withoutCleared(twilioPhone),
  };
}

/** The list as sent, less what the settings make the server lose or hold back. */
function storedScopes(sent: string[] | undefined, before: string[], settings: Settings): string[] {
  if (sent === undefined) return before;
  const stored = sent.filter((scope) => !settings.dropOnWrite.has(scope));
  if (!settings.enhancedSecurity) return stored;
  return [...stored.filter((scope) => !isTeamScope(scope)), ...before.filter(isTeamScope)];
}

function isTeamScope(scope: string): boolean {
  return scope.startsWith('users/team-management.');
}

/** Flags left out fall back to their defaults; undescribed ones left out are gone (one source). */
function storedFlags(sent: Record<string, boolean>, settings: Settings): Record<string, boolean> {
  const kept = Object.entries(sent).filter(
    ([flag]) => Object.hasOwn(FLAG_DEFAULTS, flag) || settings.undescribedFlags === 'kept',
  );
  return { ...FLAG_DEFAULTS, ...Object.fromEntries(kept) };
}

/** The sent map replaces the stored one; `""` clears that account's number (documented). */
function withoutCleared(sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(sent).filter(([, number]) => number !== ''));
}

function answer(user: StoredUser, settings: Settings): Record<string, unknown> {
  if (settings.putAnswer === 'user') return wholeUser(user, settings);
  return settings.putAnswer === 'minimal' ? { succeded: true, id: user.id } : {};
}
