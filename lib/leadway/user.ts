import type { FieldName, UserState } from '../permissions/state.ts';
import { known } from './known.ts';
import { bounded, redact } from './redact.ts';
import type { ParsedItem, ParsedUser } from './schemas.ts';

/** A user as one answer described it. Text is data, kept as it came; `name` and `email` are cut at 300. */
export type LeadwayUser = {
  readonly id: string;
  /** Never empty: first and last name, the e-mail address or the id where there is no name. */
  readonly name: string;
  readonly email: string;
  readonly state: UserState;
  /** Account id to number; read only. */
  readonly lcPhone?: Readonly<Record<string, string>> | undefined;
  readonly restrictSubAccount?: boolean | undefined;
  readonly companyId?: string | undefined;
  readonly traceId?: string | undefined;
};

/** A user in a list: enough to choose one, never enough to change one. */
export type UserListing = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly type?: string | undefined;
  readonly role?: string | undefined;
  readonly locationIds: readonly string[];
};

const MAX_TEXT = 300;

/** What the answer said; `null` and absent alike mean *not read* and are left out of the state. */
export function toUser(parsed: ParsedUser): LeadwayUser {
  return known<LeadwayUser>({
    id: parsed.id,
    ...nameAndEmail(parsed),
    state: toState(parsed),
    lcPhone: numbersIn(parsed.lcPhone),
    restrictSubAccount: parsed.roles?.restrictSubAccount ?? undefined,
    companyId: parsed.companyId ?? undefined,
    traceId: traceIdIn(parsed),
  });
}

export function toListing(parsed: ParsedItem): UserListing {
  return known<UserListing>({
    id: parsed.id,
    ...nameAndEmail(parsed),
    type: parsed.roles?.type ?? undefined,
    role: parsed.roles?.role ?? undefined,
    locationIds: parsed.roles?.locationIds ?? [],
  });
}

/** The `traceId` that Leadway's support asks for, from any parsed answer. */
export function traceIdIn(
  answer: { readonly traceId?: unknown },
  token?: string,
): string | undefined {
  if (typeof answer.traceId !== 'string' || answer.traceId === '') return undefined;
  return bounded(redact(answer.traceId, token), 100);
}

function toState(parsed: ParsedUser): UserState {
  return known<UserState>({
    scopes: listIn(parsed.scopes),
    assignedOnly: listIn(parsed.scopesAssignedToOnly),
    flags: parsed.permissions ?? undefined,
    fields: fieldsIn(parsed),
    accounts: parsed.roles?.locationIds ?? undefined,
    twilio: numbersIn(parsed.twilioPhone),
  });
}

function fieldsIn(parsed: ParsedUser): UserState['fields'] {
  const said: Record<FieldName, string | undefined> = {
    role: parsed.roles?.role ?? undefined,
    type: parsed.roles?.type ?? undefined,
    firstName: parsed.firstName ?? undefined,
    lastName: parsed.lastName ?? undefined,
    phone: parsed.phone ?? undefined,
    profilePhoto: parsed.profilePhoto ?? undefined,
    platformLanguage: parsed.platformLanguage ?? undefined,
  };
  return known<UserState['fields']>(said as UserState['fields']);
}

// An empty text may mean an empty list or one that was left out, and a list is replaced by what is written: not read.
function listIn(list: string | string[] | null | undefined): string[] | undefined {
  if (typeof list !== 'string') return list ?? undefined;
  if (list.trim() === '') return undefined;
  return list.split(/[\s,]+/).filter((scope) => scope !== '');
}

function numbersIn(
  numbers: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Record<string, string> | undefined {
  if (!numbers) return undefined;
  const set = Object.entries(numbers).filter(([, number]) => typeof number === 'string');
  return Object.fromEntries(set) as Record<string, string>;
}

function nameAndEmail(parsed: ParsedItem): { name: string; email: string } {
  const fullName = [parsed.firstName, parsed.lastName].filter(isSaid).join(' ');
  const name = [parsed.name, fullName, parsed.email].find(isSaid) ?? parsed.id;
  return { name: bounded(name, MAX_TEXT), email: bounded(parsed.email ?? '', MAX_TEXT) };
}

function isSaid(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
