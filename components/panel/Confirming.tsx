import { useEffect } from 'preact/hooks';
import type { ChangeView } from '../../lib/changes/view.ts';
import { detailsText } from '../../locales/details.ts';
import { Notice } from '../ui/Notice.tsx';
import { Dismiss } from './Dismiss.tsx';
import { Ended } from './Ended.tsx';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import { showWindow, watchWindow, withdraw } from './model/waiting.ts';
import css from './outcome.module.css';

/** The question is in a window of the extension's own, which may be behind others by now. */
export function Confirming({ showing }: { readonly showing: Showing }) {
  useEffect(() => watchWindow(showing), [showing]);
  const text = detailsText.value;
  return (
    <Notice tone="plain">
      <p>{text.confirming}</p>
      <div class={css.line}>
        <button type="button" onClick={() => void showWindow(showing)}>
          {text.showWindow}
        </button>
        <button type="button" class="plain" onClick={() => void withdraw(showing)}>
          {text.withdraw}
        </button>
      </div>
    </Notice>
  );
}

type DeclinedProps = {
  readonly panel: PanelModel;
  readonly showing: Showing;
  /** The change that is still there to be taken back. */
  readonly still?: ChangeView | undefined;
};

/** The window was closed, or somebody said no in it. */
export function Declined({ panel, showing, still }: DeclinedProps) {
  return (
    <>
      <Notice tone="plain">
        <div class={css.line}>
          <span class={css.said}>{detailsText.value.declined}</span>
          {/* What still can be taken back has its own. */}
          {!still && <Dismiss writing={showing.writing} />}
        </div>
      </Notice>
      {still && <Ended panel={panel} showing={showing} change={still} />}
    </>
  );
}
