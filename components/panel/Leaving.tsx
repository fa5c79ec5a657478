import { LatePart } from './LatePart.tsx';
import type { PanelModel } from './model/panel.ts';

/** Where the question stands before what is staged is lost by closing or loading anew. The status is always there, to be read out. */
export function Leaving({ panel }: { readonly panel: PanelModel }) {
  const leaving = panel.leaving.value;
  return (
    <div role="status">
      {leaving && (
        <LatePart>{({ AskToLeave }) => <AskToLeave panel={panel} how={leaving} />}</LatePart>
      )}
    </div>
  );
}
