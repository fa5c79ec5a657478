import { moment } from '../history/age.ts';
import { language } from '../../locales/language.ts';
import { detailsText } from '../../locales/details.ts';
import { Notice } from '../ui/Notice.tsx';
import { PlaceList } from '../ui/PlaceList.tsx';
import type { Person } from './model/person.ts';
import css from './panel.module.css';

/** Changes of ours that are no longer so, though nobody took them back through us: told, and offered again. */
export function Vanished({ person }: { readonly person: Person }) {
  const text = detailsText.value;
  const all = person.vanished.value;
  const [newest] = all;
  if (!newest) return null;
  return (
    <div role="status">
      <Notice tone="warn">
        <p>{text.vanished(moment(newest.at, language.value))}</p>
        <PlaceList places={all.flatMap(({ edits }) => edits.map(({ at }) => at))} />
        <div class={css.buttons}>
          <button type="button" onClick={() => person.restage()}>
            {text.restage}
          </button>
          <button type="button" class="plain" onClick={() => person.letGo()}>
            {text.leaveAsIs}
          </button>
        </div>
      </Notice>
    </div>
  );
}
