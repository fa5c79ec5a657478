import type { Place } from '../../lib/permissions/change.ts';
import { planText } from '../../locales/plan.ts';
import css from './notice.module.css';
import { PlaceName } from './PlaceName.tsx';

type Props = {
  readonly places: readonly Place[];
  /** More names than this are counted; without it all are named. */
  readonly most?: number | undefined;
};

/** Places by name, one to a line. */
export function PlaceList({ places, most = places.length }: Props) {
  const rest = places.length - most;
  return (
    <ul class={css.list}>
      {places.slice(0, most).map((at) => (
        <li key={at}>
          <PlaceName at={at} />
        </li>
      ))}
      {rest > 0 && <li>{planText.value.andMore(rest)}</li>}
    </ul>
  );
}
