import { Notice } from '../ui/Notice.tsx';

type Props = {
  readonly count: number;
  /** What the surface says of so many. */
  readonly says: (count: number) => string;
};

/** A list that leaves out what could not be read says so. */
export function Damaged({ count, says }: Props) {
  if (count === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <span aria-hidden="true">▲ </span>
        {says(count)}
      </p>
    </Notice>
  );
}
