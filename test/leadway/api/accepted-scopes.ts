import { DOCUMENTED_SPELLINGS, WIRE_SCOPES } from '../scope-enum.ts';
import type { Settings } from '../state.ts';

/** The values the enum accepts under the settings: the wire spelling by default. */
export function acceptedScopes(settings: Settings): Set<string> {
  const accepted = new Set<string>();
  for (const wire of WIRE_SCOPES) {
    const documented = DOCUMENTED_SPELLINGS.get(wire) ?? wire;
    if (settings.spelling !== 'documented') accepted.add(wire);
    if (settings.spelling !== 'wire') accepted.add(documented);
  }
  for (const extra of settings.enumExtra) accepted.add(extra);
  for (const without of settings.enumWithout) accepted.delete(without);
  return accepted;
}
