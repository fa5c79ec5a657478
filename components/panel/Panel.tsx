import { useEffect, useRef } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { helpIsOpen } from '../keys/help.ts';
import { Absent, Loading } from './Absent.tsx';
import { lateParts } from './late.ts';
import { LatePart } from './LatePart.tsx';
import type { PanelModel } from './model/panel.ts';
import type { View } from './model/view.ts';
import css from './panel.module.css';
import { ShowingPerson } from './ShowingPerson.tsx';
import { askBeforeUnload } from './unload.ts';

/** The panel, whatever it has to show. */
export function Panel({ panel }: { readonly panel: PanelModel }) {
  const main = useRef<HTMLElement>(null);
  const parts = lateParts.part.value;
  useEffect(() => (main.current ? parts?.gate.watch(main.current) : undefined), [parts]);
  useEffect(
    () => (main.current ? parts?.watchKeys(panel, main.current) : undefined),
    [parts, panel],
  );
  useEffect(() => askBeforeUnload(panel.isAtStake), [panel]);
  return (
    <main class={css.panel} ref={main} aria-label={panelText.value.panel}>
      {panel.locked.value ? (
        <Absent panel={panel}>
          <LatePart>{({ Locked }) => <Locked panel={panel} />}</LatePart>
        </Absent>
      ) : (
        <Shown panel={panel} view={panel.view.value} />
      )}
      {helpIsOpen.value && <LatePart>{({ KeyHelp }) => <KeyHelp />}</LatePart>}
    </main>
  );
}

function Shown({ panel, view }: { readonly panel: PanelModel; readonly view: View }) {
  switch (view.kind) {
    case 'asking':
      return <Loading panel={panel} text={panelText.value.asking} />;
    case 'loading':
      return <Loading panel={panel} text={panelText.value.loading} />;
    case 'showing':
      return <ShowingPerson panel={panel} showing={view.showing} key={view.showing.person.id} />;
    default:
      return (
        <Absent panel={panel}>
          <WhyNobody panel={panel} view={view} />
        </Absent>
      );
  }
}

/** A view without a user. */
type Absence = Extract<View, { readonly kind: 'nobody' | 'several' | 'choosing' | 'failed' }>;

function WhyNobody({ panel, view }: { readonly panel: PanelModel; readonly view: Absence }) {
  return (
    <LatePart>
      {({ Choosing, Failed, Nobody, Several }) => {
        if (view.kind === 'nobody') return <Nobody panel={panel} />;
        if (view.kind === 'several') return <Several panel={panel} users={view.users} />;
        if (view.kind === 'choosing') return <Choosing panel={panel} from={view.from} />;
        return <Failed panel={panel} failure={view.failure} />;
      }}
    </LatePart>
  );
}
