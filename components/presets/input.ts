import type { Input } from '../../lib/messages/contract.ts';
import type { Preset } from '../../lib/permissions/presets.ts';

/** A preset as the messages carry it: their lists can be written to, and none is a suggestion any more. */
export function asInput({
  suggestion: _suggestion,
  assignedOnly,
  ...rest
}: Preset): Input<'preset.save'>['preset'] {
  return {
    ...rest,
    scopes: [...rest.scopes],
    ...(assignedOnly && { assignedOnly: [...assignedOnly] }),
  };
}
