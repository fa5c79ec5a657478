import { SCOPES } from './catalogue/scopes.ts';

// Leadway's documentation renames *location* to *account*, also inside 14 scope names. One scope, two spellings.
const WIRE_BY_DOCUMENTED = new Map<string, string>(
  SCOPES.flatMap((fact) => (fact.documentedAs ? [[fact.documentedAs, fact.scope]] : [])),
);
const DOCUMENTED_BY_WIRE = new Map(
  [...WIRE_BY_DOCUMENTED].map(([documented, wire]) => [wire, documented]),
);

/** The spelling the server uses; a scope we do not know is returned as it is. */
export function toWire(scope: string): string {
  return WIRE_BY_DOCUMENTED.get(scope) ?? scope;
}

/** The spelling in Leadway's documentation, for the 14 scopes where it differs from the wire's. */
export function documentedSpelling(scope: string): string | undefined {
  return DOCUMENTED_BY_WIRE.get(toWire(scope));
}

/** Which of its two spellings a scope that has two is sent in. */
export type Spelling = 'wire' | 'documented';

/** A scope as it is to be sent. */
export function spelled(scope: string, spelling: Spelling): string {
  return (spelling === 'documented' && documentedSpelling(scope)) || toWire(scope);
}
