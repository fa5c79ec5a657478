import type { ChangeView } from '../../../lib/changes/view.ts';
import { historyPageText } from '../../../locales/history-page.ts';
import { HistoryItem, type More } from '../../history/HistoryItem.tsx';
import { HistoryList } from '../../history/HistoryList.tsx';
import historyStyles from '../../history/history.module.css';
import css from './history-page.module.css';
import { number } from './number.ts';
import type { HistorySearch } from './search.ts';

type Props = {
  readonly model: HistorySearch;
  readonly moreOf: (view: ChangeView) => More;
};

/** How much was found, and a page of it. */
export function Found({ model, moreOf }: Props) {
  const isNarrowed = model.isFiltered.value || model.list.changes.value?.length === 0;
  return (
    <>
      <div class={css.head}>
        <p role="status" class={css.note}>
          {countOf(model)}
        </p>
        {isNarrowed && <ShowAll model={model} />}
      </div>
      <HistoryList
        model={model.list}
        label={historyPageText.value.changes}
        moreOf={moreOf}
        empty={null}
      />
    </>
  );
}

function ShowAll({ model }: Pick<Props, 'model'>) {
  return (
    <button type="button" onClick={() => void model.showEverything()}>
      {historyPageText.value.showAll}
    </button>
  );
}

/** The change that a link led to, where it is not on the page on show; or that it is gone. */
export function Apart({ model, moreOf }: Props) {
  const text = historyPageText.value;
  const view = model.apart.value;
  if (view === null) {
    return (
      <div class={css.head}>
        <p>{text.gone}</p>
        <ShowAll model={model} />
      </div>
    );
  }
  if (!view) return null;
  return (
    <ul class={`${historyStyles.list} ${css.apart}`} aria-label={text.linked}>
      <HistoryItem model={model.list} view={view} more={moreOf(view)} />
    </ul>
  );
}

/** From page to page. Both stay where they are, so that whoever pressed one keeps their place. */
export function Pages({ model, turned }: Pick<Props, 'model'> & { readonly turned: () => void }) {
  const text = historyPageText.value;
  const [newer, older] = [model.hasNewer.value, model.hasOlder.value];
  if (!newer && !older) return null;
  const turn = (by: () => Promise<void>) => void by().then(turned);
  return (
    <div class={css.pages}>
      <button
        type="button"
        aria-disabled={!newer}
        onClick={() => newer && turn(() => model.newer())}
      >
        <span aria-hidden="true">← </span>
        {text.newer}
      </button>
      <button
        type="button"
        aria-disabled={!older}
        onClick={() => older && turn(() => model.older())}
      >
        {text.older}
        <span aria-hidden="true"> →</span>
      </button>
    </div>
  );
}

/** For the status, which is read aloud when it changes. */
function countOf(model: HistorySearch): string {
  const text = historyPageText.value;
  const changes = model.list.changes.value;
  const found = model.found.value;
  if (!changes || !found || model.list.listFailure.value) return '';
  if (changes.length === 0) return text.noMatch;
  if (!model.isFiltered.value) {
    return text.kept(found.kept, number(found.kept));
  }
  const others = found.next !== undefined || model.hasNewer.value;
  return others ? text.matchingMore(changes.length) : text.matching(changes.length);
}
