import type { Place } from '../../lib/permissions/change.ts';
import { placeName } from './place-name.ts';
import { WireName } from './WireName.tsx';

/** What a place is called, and beside that its name on the wire where it has one. */
export function PlaceName({ at }: { readonly at: Place }) {
  const { label, wire } = placeName(at);
  return (
    <>
      {label}{' '}
      {wire !== undefined && (
        <code>
          <WireName name={wire} />
        </code>
      )}
    </>
  );
}
