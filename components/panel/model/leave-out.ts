import { batch } from '@preact/signals';
import { scopePlace, valueAt } from '../../../lib/permissions/places.ts';
import type { Showing } from './view.ts';

/** Where the server refuses scopes that the user holds: takes them from the user too, as far as they are held. */
export function leaveOut({ person, writing }: Showing, scopes: readonly string[]): void {
  const { draft } = person;
  batch(() => {
    for (const scope of scopes) {
      const at = scopePlace(scope);
      const isHeld = valueAt(draft.state.peek(), at) === true;
      draft.want(at, isHeld ? false : undefined);
    }
  });
  writing.dismiss();
}
