import { panelText } from '../../locales/panel.ts';
import { helpIsOpen } from '../keys/help.ts';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';

/** What is in the corner of every view: the list of shortcuts, and the way out. */
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
