import { LatePart } from './LatePart.tsx';
import type { PanelModel } from './model/panel.ts';

/** Where the question stands before what is staged is lost by closing. The status is always there, to be read out. */
export function Leaving({ panel }: { readonly panel: PanelModel }) {
  return (
    <div role="status">
      {panel.leaving.value && (
        <LatePart>{({ AskToLeave }) => <AskToLeave panel={panel} />}</LatePart>
      )}
    </div>
  );
}
