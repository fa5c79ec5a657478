import { detailsText } from '../../locales/details.ts';
import type { Draft } from '../scopes/model/draft.ts';
import { pendingLines } from './model/pending.ts';
import { ChangeLines } from '../lines/ChangeLines.tsx';
import css from './pending.module.css';

/**
 * What would be applied, line by line. Closed, it is out of sight but not out of reach: whoever listens to the
 * page instead of looking at it has no use for a fold.
 */
export function PendingRegion({ draft, open }: { readonly draft: Draft; readonly open: boolean }) {
  if (draft.edits.value.size === 0) return null;
  const takeOut = open
    ? (at: Parameters<Draft['want']>[0]) => draft.want(at, undefined)
    : undefined;
  return (
    <section aria-label={detailsText.value.pending} class={open ? css.region : 'spoken'}>
      <ChangeLines lines={pendingLines(draft)} takeOut={takeOut} />
    </section>
  );
}
