import type { Settings, StoredUser } from '../state.ts';

type Shown = Record<string, unknown>;

/** A single user as GET and PUT answer it (seen in public samples, with the settings' variants). */
export function wholeUser(user: StoredUser, settings: Settings): Shown {
  return withoutUndefined({
    ...identity(user),
    permissions: user.permissions,
    ...scopeLists(user, settings),
    roles: roles(user),
    lcPhone: user.lcPhone,
    platformLanguage: user.platformLanguage,
    profilePhoto: user.profilePhoto,
    companyId: settings.showCompanyId ? user.companyId : undefined,
    twilioPhone: settings.showTwilioPhone ? user.twilioPhone : undefined,
    ...user.extra,
  });
}

/** An item of `/users/search`: permissions and roles, no scopes (seen). */
export function foundUser(user: StoredUser): Shown {
  return withoutUndefined({
    ...identity(user),
    permissions: user.permissions,
    roles: roles(user),
    deleted: user.deleted,
    platformLanguage: user.platformLanguage,
  });
}

/** An item of the deprecated list by account: scopes, no permissions (seen). */
export function listedUser(user: StoredUser, settings: Settings): Shown {
  return withoutUndefined({
    ...identity(user),
    ...scopeLists(user, settings),
    roles: roles(user),
    deleted: user.deleted,
    lcPhone: user.lcPhone,
  });
}

/** The full name as the API composes it. */
export function fullName(user: StoredUser): string {
  return `${user.firstName} ${user.lastName}`.trim();
}

function identity(user: StoredUser): Shown {
  const { id, firstName, lastName, email, phone, extension } = user;
  return { id, name: fullName(user), firstName, lastName, email, phone, extension };
}

function roles(user: StoredUser): Shown {
  const { type, role, locationIds, restrictSubAccount } = user;
  return withoutUndefined({ type, role, locationIds, restrictSubAccount });
}

function scopeLists(user: StoredUser, settings: Settings): Shown {
  const shown = (list: string[]) => (settings.scopesAsString ? list.join(',') : list);
  return {
    scopes: shown(user.scopes),
    scopesAssignedToOnly: settings.omitAssignedOnly ? undefined : shown(user.scopesAssignedToOnly),
  };
}

function withoutUndefined(shown: Shown): Shown {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}
