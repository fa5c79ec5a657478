import type { ComponentChildren } from 'preact';
import { isForSurface, type PlanView, type SurfaceWarning } from '../../lib/changes/view.ts';
import { planText } from '../../locales/plan.ts';
import { PlaceList } from './PlaceList.tsx';
import { PlanQuestion } from './PlanQuestion.tsx';

/** More names than this are counted: the question has to fit beside what it is about. */
const NAMED = 5;

type Props = {
  readonly plan: PlanView;
  /** What the undo itself would do. */
  readonly children: ComponentChildren;
  readonly disabled?: boolean | undefined;
  readonly onUndo: (event: Event) => void;
  readonly onCancel: () => void;
};

/** What an undo would do beyond taking a change back, and whether to do it all the same. */
export function UndoQuestion({ plan, children, disabled, onUndo, onCancel }: Props) {
  const text = planText.value;
  const yes = { label: text.undoAnyway, disabled, run: onUndo };
  // What the extension's window asks about is not asked here as well.
  const own = plan.warnings.filter(isForSurface);
  const warnings = own.map((one) => <Warning key={one.kind} warning={one} />);
  return (
    <PlanQuestion title={text.question} warnings={warnings} yes={yes} onCancel={onCancel}>
      {children}
    </PlanQuestion>
  );
}

function Warning({ warning }: { readonly warning: SurfaceWarning }) {
  return (
    <div>
      <p>
        <span aria-hidden="true">▲ </span>
        {planText.value[warning.kind]}
      </p>
      {'places' in warning && <PlaceList places={warning.places} most={NAMED} />}
    </div>
  );
}
