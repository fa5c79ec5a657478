import { panelText } from '../../locales/panel.ts';
import { Notice } from '../ui/Notice.tsx';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';

/** Asks before what is staged is lost by closing. */
export function Leaving({ panel }: { readonly panel: PanelModel }) {
  const text = panelText.value;
  return (
    <div role="status">
      {panel.leaving.value && (
        <Notice tone="warn">
          <p>{text.closing(panel.unapplied.value)}</p>
          <div class={css.buttons}>
            <button type="button" onClick={() => panel.keepEditing()}>
              {text.keepEditing}
            </button>
            <button type="button" onClick={() => panel.leave()}>
              {text.closeAnyway}
            </button>
          </div>
        </Notice>
      )}
    </div>
  );
}
