import { panelText } from '../../locales/panel.ts';
import { helpIsOpen } from '../keys/help.ts';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';

/** What is in the corner of every view: the list of shortcuts, the other side, and the way out. */
export function CornerButtons({ panel }: { readonly panel: PanelModel }) {
  const text = panelText.value;
  return (
    <div class={css.corner}>
      <button
        type="button"
        aria-label={text.keys}
        title={text.keys}
        aria-haspopup="dialog"
        onClick={() => (helpIsOpen.value = true)}
      >
        ?
      </button>
      <button type="button" aria-label={text.dock} title={text.dock} onClick={() => panel.dock()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M1.5 5h9M8 2l3 3-3 3M14.5 11h-9M8 8l-3 3 3 3"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linecap="round"
          />
        </svg>
      </button>
      <button type="button" aria-label={text.close} onClick={() => panel.close()}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path
            d="M3 3l10 10M13 3L3 13"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
          />
        </svg>
      </button>
    </div>
  );
}
