import type { UpdateBody } from '../../../lib/leadway/body.ts';
import type { UserState } from '../../../lib/permissions/state.ts';

/**
 * What a write makes of a user: replacement of what is sent, by the API's documentation, without the product's own
 * `applyChange`. `drops` are scopes that the server leaves out without a word.
 */
export function written(state: UserState, body: UpdateBody, drops: readonly string[]): UserState {
  const { scopes, scopesAssignedToOnly, permissions, locationIds, twilioPhone, ...rest } = body;
  const { companyId: _company, ...fields } = rest;
  return {
    ...state,
    ...(scopes && { scopes: scopes.filter((scope) => !drops.includes(scope)) }),
    ...(scopesAssignedToOnly && { assignedOnly: scopesAssignedToOnly }),
    ...(permissions && { flags: permissions as UserState['flags'] }),
    ...(locationIds && { accounts: locationIds }),
    ...(twilioPhone && { twilio: twilioPhone }),
    fields: { ...state.fields, ...fields },
  };
}
