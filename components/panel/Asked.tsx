import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { PlanQuestion } from '../ui/PlanQuestion.tsx';
import { UndoQuestion } from '../ui/UndoQuestion.tsx';
import { ChangeLines } from '../lines/ChangeLines.tsx';
import { changeLines, countOf, type Lines } from '../lines/lines.ts';
import type { PanelModel } from './model/panel.ts';
import type { Question, Writing } from './model/writing.ts';
import css from './question.module.css';

type Props = {
  readonly panel: PanelModel;
  readonly writing: Writing;
  readonly question: Question;
};

/** A plan that is not simply what was asked for. */
export function Asked({ panel, writing, question: { plan, why } }: Props) {
  const lines = changeLines(plan.change);
  const count = countOf(lines);
  const goOn = (event: Event) => void writing.goOn(panel.judge(event));
  const cancel = () => writing.cancel();
  if (why === 'undo') {
    return (
      <UndoQuestion plan={plan} disabled={count === 0} onUndo={goOn} onCancel={cancel}>
        <Planned lines={lines} />
      </UndoQuestion>
    );
  }
  const yes = { label: panelText.value.apply(count), disabled: count === 0, run: goOn };
  return (
    <PlanQuestion title={detailsText.value.planDiffers} yes={yes} onCancel={cancel}>
      <Planned lines={lines} />
    </PlanQuestion>
  );
}

function Planned({ lines }: { readonly lines: Lines }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard
    <div class={css.lines} tabIndex={0}>
      {countOf(lines) === 0 ? detailsText.value.planEmpty : <ChangeLines lines={lines} />}
    </div>
  );
}
