import { detailsText } from '../../locales/details.ts';
import { Notice } from '../ui/Notice.tsx';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';

/** What is staged for users whom the page has left: nobody else gets it, and it can be come back to. */
export function KeptDrafts({ panel }: { readonly panel: PanelModel }) {
  const text = detailsText.value;
  return (
    <div>
      {panel.kept.value.map((person) => (
        <Notice key={person.id} tone="plain">
          <p>
            <bdi>{person.user.value.name}</bdi>: {text.notApplied(person.draft.edits.value.size)}
          </p>
          <div class={css.buttons}>
            <button type="button" onClick={() => void panel.pick(person.id)}>
              {text.comeBack}
            </button>
            <button type="button" class="plain" onClick={() => panel.drop(person)}>
              {text.forget}
            </button>
          </div>
        </Notice>
      ))}
    </div>
  );
}
