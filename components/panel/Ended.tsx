import { outcomeOf, type ChangeView } from '../../lib/changes/view.ts';
import { isUndoable, summarise } from '../../locales/outcome.ts';
import { detailsText } from '../../locales/details.ts';
import { Notice } from '../ui/Notice.tsx';
import { PlaceList } from '../ui/PlaceList.tsx';
import { Dismiss } from './Dismiss.tsx';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import { repairOf } from './model/repair.ts';
import css from './outcome.module.css';

type Props = {
  readonly panel: PanelModel;
  readonly showing: Showing;
  readonly change: ChangeView;
};

/** A change that was made, or a part of it: what became of it, and what can be done about it. */
export function Ended({ panel, showing, change }: Props) {
  const text = detailsText.value;
  const isPartly = change.state === 'partly';
  const isOpenInPortal = panel.page.value.length === 1 && panel.page.value[0] === showing.person.id;
  return (
    <Notice tone={isPartly ? 'warn' : 'good'}>
      <div class={css.line}>
        <span class={css.sign} aria-hidden="true">
          {SIGNS[outcomeOf(change)] ?? '✓'}
        </span>
        <strong>{summarise(change)}</strong>
        <UndoButton panel={panel} showing={showing} change={change} />
        <Dismiss writing={showing.writing} />
      </div>
      {isPartly && <Dropped change={change} />}
      {change.documentedSpelling && <p class={css.note}>{text.otherSpelling}</p>}
      {(change.foreign?.length ?? 0) > 0 && <Foreign showing={showing} change={change} />}
      {isOpenInPortal && <OldForm panel={panel} />}
    </Notice>
  );
}

/** The portal's form holds what it read before us. */
function OldForm({ panel }: { readonly panel: PanelModel }) {
  const text = detailsText.value;
  return (
    <>
      <p class={css.note}>{text.formIsOld}</p>
      <button type="button" class={css.repair} onClick={() => panel.reloadPage()}>
        {text.reloadPage}
      </button>
    </>
  );
}

/** What others changed between our reading and the one after our write: it stands, unless the person wants it back. */
function Foreign({ showing, change }: Omit<Props, 'panel'>) {
  const text = detailsText.value;
  const { person } = showing;
  const repair = repairOf(person, change);
  return (
    <>
      <p class={css.note}>{text.foreign}</p>
      <PlaceList places={(change.foreign ?? []).map(({ at }) => at)} />
      {/* Not disabled: whoever pressed it by keyboard would lose their place. */}
      <button
        type="button"
        class={css.repair}
        aria-disabled={repair.length === 0}
        onClick={() => person.stage(repair)}
      >
        {text.stageFormer}
      </button>
    </>
  );
}

const SIGNS: Partial<Record<ReturnType<typeof outcomeOf>, string>> = { partly: '▲', undo: '↩' };

function UndoButton({ panel, showing, change }: Props) {
  const text = detailsText.value;
  const { writing } = showing;
  if (!isUndoable(change)) return null;
  const busy = writing.busy.value;
  return (
    <button
      type="button"
      data-key="undo"
      disabled={busy !== undefined}
      onClick={(event) => void writing.undo(panel.judge(event), change)}
    >
      {busy === 'undo' ? text.undoing : text.undo}
    </button>
  );
}

/** What Leadway left out, by name. Team permissions have a known reason, which is said only when nothing else is missing. */
function Dropped({ change }: { readonly change: ChangeView }) {
  const text = detailsText.value;
  const isTeamOnly = change.missing.every((at) => at.startsWith('scope:users/team-management.'));
  return (
    <>
      <p>{text.dropped(change.missing.length)}</p>
      <PlaceList places={change.missing} />
      {isTeamOnly && change.missing.length > 0 && <p>{text.teamBlocked}</p>}
    </>
  );
}
