import { useEffect, useRef } from 'preact/hooks';
import type { ChangeView } from '../../../lib/changes/view.ts';
import { optionsText } from '../../../locales/options.ts';
import type { More } from '../../history/HistoryItem.tsx';
import { neighbour } from '../../keys/moving.ts';
import { Damaged } from '../../history/Damaged.tsx';
import { OpenLeadway } from '../../history/OpenLeadway.tsx';
import { UndoOutcome } from '../../history/UndoOutcome.tsx';
import { ExportHistory } from '../ExportHistory.tsx';
import { HistoryLimits } from '../HistoryLimits.tsx';
import type { OptionsModel } from '../model.ts';
import { keepInView } from './arrival.ts';
import { ClearHistory } from './ClearHistory.tsx';
import { Filters } from './Filters.tsx';
import css from './history-page.module.css';
import { OpenChange } from './OpenChange.tsx';
import { Apart, Found, Pages } from './Results.tsx';
import type { HistorySearch } from './search.ts';

/** Every change that is kept: found, looked into, undone, taken away as a file. */
export function History({ model }: { readonly model: OptionsModel }) {
  const { history } = model;
  const whole = useRef<HTMLDivElement>(null);
  useArrival(history, whole);
  const damaged = history.list.damaged.value;
  return (
    <div ref={whole} class={css.whole}>
      <Damaged count={damaged} says={optionsText.value.damaged} />
      <UndoOutcome model={history.list} />
      {history.found.value?.kept === 0 ? <Empty /> : <Changes model={model} whole={whole} />}
      <ExportHistory model={model.export} onExport={() => void model.exportHistory()} />
      <HistoryLimits model={model.limits} />
      <ClearHistory model={model.clearing} history={history} />
    </div>
  );
}

function Empty() {
  const text = optionsText.value;
  return <OpenLeadway sentence={text.historyEmpty} label={text.openLeadway} />;
}

function Changes({ model, whole }: { readonly model: OptionsModel; readonly whole: Place }) {
  const { history } = model;
  const moreOf = (view: ChangeView): More => ({
    isOpen: history.wanted.value.open === view.id,
    toggle: () => history.toggle(view.id),
    walk: (event) => walk(event, whole),
    content: <OpenChange model={history} />,
  });
  const goDown = async () => {
    await history.searched();
    await drawn();
    buttonsIn(whole)[0]?.focus();
  };
  return (
    <div class={css.whole}>
      <Filters
        model={history}
        presets={model.presets.list.presets.value ?? []}
        goDown={() => void goDown()}
      />
      <Apart model={history} moreOf={moreOf} />
      <Found model={history} moreOf={moreOf} />
      <Pages model={history} turned={() => void goDown()} />
    </div>
  );
}

type Place = { readonly current: HTMLElement | null };

/** Whoever comes by a link is brought here, and the search is ready for them unless they came for one change. */
function useArrival(history: HistorySearch, whole: Place): void {
  const arrivals = history.arrivals.value;
  useEffect(() => {
    if (arrivals > 0) void arrive(history, whole);
  }, [arrivals, history, whole]);
}

async function arrive(history: HistorySearch, whole: Place): Promise<void> {
  const section = whole.current?.closest('section');
  if (section) keepInView(section);
  const { open } = history.wanted.peek();
  if (open === undefined) {
    const box = whole.current?.querySelector<HTMLElement>('input[type=search]');
    return box?.focus({ preventScroll: true });
  }
  await history.searched();
  await drawn();
  const button = buttonsIn(whole).find((one) => one.dataset.change === open);
  const item = button?.closest('li');
  if (item) keepInView(item);
  button?.focus({ preventScroll: true });
}

/** Resolves when the page shows what its models hold. */
function drawn(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** The buttons that open changes, from the first one down. */
function buttonsIn({ current }: Place): HTMLElement[] {
  return [...(current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
}

/** Up and down between the changes, for whoever is on one. */
function walk(event: KeyboardEvent, whole: Place): void {
  const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
  if (!step) return;
  const next = neighbour(buttonsIn(whole), event.currentTarget as HTMLElement, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
