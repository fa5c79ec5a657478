import { detailsText } from '../../locales/details.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Doubt } from './model/doubt.ts';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';

type Props = { readonly panel: PanelModel; readonly doubt: Doubt };

/** The page shows another e-mail than Leadway gives: nothing is applied until the person says that it is right. */
export function Doubted({ panel, doubt }: Props) {
  const text = detailsText.value;
  return (
    <div>
      <div role="alert">
        <Notice tone="warn">
          <p>
            {text.pageShows} <bdi>{doubt.shown}</bdi>
            <br />
            {text.leadwaySays} <bdi>{doubt.known}</bdi>
          </p>
          <p>{text.checkPerson}</p>
          <div class={css.buttons}>
            <button type="button" onClick={() => panel.trust()}>
              {text.rightPerson}
            </button>
          </div>
        </Notice>
      </div>
    </div>
  );
}
