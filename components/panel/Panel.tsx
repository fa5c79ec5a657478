import { panelText } from '../../locales/panel.ts';
import { Failed, Loading, Nobody, Several } from './Absent.tsx';
import type { PanelModel } from './model/panel.ts';
import css from './panel.module.css';
import { ShowingPerson } from './ShowingPerson.tsx';

/** The panel, whatever it has to show. */
export function Panel({ panel }: { readonly panel: PanelModel }) {
  return (
    <main class={css.panel} aria-label={panelText.value.panel}>
      <Shown panel={panel} />
    </main>
  );
}

function Shown({ panel }: { readonly panel: PanelModel }) {
  const view = panel.view.value;
  switch (view.kind) {
    case 'asking':
      return <Loading panel={panel} text={panelText.value.asking} />;
    case 'loading':
      return <Loading panel={panel} text={panelText.value.loading} />;
    case 'nobody':
      return <Nobody panel={panel} />;
    case 'several':
      return <Several panel={panel} users={view.users} />;
    case 'failed':
      return <Failed panel={panel} failure={view.failure} />;
    case 'showing':
      return <ShowingPerson panel={panel} showing={view.showing} key={view.showing.person.id} />;
  }
}
