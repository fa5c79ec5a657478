import { panelText } from '../../locales/panel.ts';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';

export function CloseButton({ panel }: { readonly panel: PanelModel }) {
  return (
    <button
      type="button"
      class={css.close}
      aria-label={panelText.value.close}
      onClick={() => panel.close()}
    >
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path
          d="M3 3l10 10M13 3L3 13"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
