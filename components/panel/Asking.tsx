import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Leaving, PanelModel } from './model/panel.ts';
import css from './panel.module.css';

type Props = { readonly panel: PanelModel };

/** Asks before what is staged is lost by closing the panel or by loading the page anew. */
export function AskToLeave({ panel, how }: Props & { readonly how: Leaving }) {
  const text = panelText.value;
  return (
    <Notice tone="warn">
      <p>{text.closing(panel.unapplied.value)}</p>
      <div class={css.buttons}>
        <button type="button" onClick={() => panel.keepEditing()}>
          {text.keepEditing}
        </button>
        <button type="button" class="plain" onClick={() => panel.leave(how)}>
          {how === 'close' ? text.closeAnyway : detailsText.value.reloadAnyway}
        </button>
      </div>
    </Notice>
  );
}

/** Offers the user that the page has moved on to. */
export function OfferUser({ panel, user }: Props & { readonly user: string }) {
  const text = panelText.value;
  return (
    <Notice tone="warn">
      <p>{text.moved}</p>
      <div class={css.buttons}>
        <button type="button" onClick={() => void panel.load(user)}>
          {text.switchUser}
        </button>
        <button type="button" class="plain" onClick={() => panel.stay()}>
          {text.stay}
        </button>
      </div>
    </Notice>
  );
}
