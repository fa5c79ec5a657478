import { Fragment } from 'preact';

/** Where a name on the wire has a joint. At hyphens a browser ends a line by itself. */
const JOINT = /(?<=[/._])(?=.)/;

/** A name on the wire. Where it does not fit in a line it goes on after a joint, rather than anywhere. */
export function WireName({ name }: { readonly name: string }) {
  const [first, ...rest] = name.split(JOINT);
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
