import { useEffect } from 'preact/hooks';
import type { Failure } from '../../../lib/changes/failure.ts';
import { historyText } from '../../../locales/history.ts';
import { historyPageText } from '../../../locales/history-page.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { detailsParts } from './late.ts';
import css from './history-page.module.css';
import type { HistorySearch } from './search.ts';

/** The extension's files are gone because it was updated or removed under this page. */
const NO_FILES: Failure = { kind: 'no-background', effect: 'none' };

/** What is kept of the change that is open, once it and what it is drawn with are there. */
export function OpenChange({ model }: { readonly model: HistorySearch }) {
  const text = historyPageText.value;
  const known = model.details.known.value;
  const parts = detailsParts.part.value;
  useEffect(() => void detailsParts.load(), []);
  if (known.is === 'unreadable') {
    return <Failed failure={known.failure} again={() => void model.refresh()} />;
  }
  if (detailsParts.hasFailed.value) {
    return <Failed failure={NO_FILES} again={() => void detailsParts.load()} />;
  }
  if (known.is === 'gone') return <p>{text.gone}</p>;
  if (known.is === 'being-read' || !parts) return <p class={css.note}>{text.reading}</p>;
  return <parts.Details details={known.details} />;
}

function Failed({ failure, again }: { readonly failure: Failure; readonly again: () => void }) {
  return (
    <FailureAlert failure={failure} action={{ label: historyText.value.tryAgain, run: again }} />
  );
}
