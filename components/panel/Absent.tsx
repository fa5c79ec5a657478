import type { ComponentChildren } from 'preact';
import { panelText } from '../../locales/panel.ts';
import css from './absent.module.css';
import { CornerButtons } from './CornerButtons.tsx';
import { LatePart } from './LatePart.tsx';
import { Leaving } from './Leaving.tsx';
import type { PanelModel } from './model/panel.ts';

type Props = { readonly panel: PanelModel; readonly children: ComponentChildren };

/** The panel while nobody is on show: a sentence and what to do about it. */
export function Absent({ panel, children }: Props) {
  return (
    <>
      <header class={css.top}>
        <h1>{panelText.value.panel}</h1>
        <CornerButtons panel={panel} />
      </header>
      <div class={css.body}>
        <Leaving panel={panel} />
        {panel.kept.value.length > 0 && (
          <LatePart>{({ KeptDrafts }) => <KeptDrafts panel={panel} />}</LatePart>
        )}
        {children}
      </div>
    </>
  );
}

/** While something is waited for. */
export function Loading({ panel, text }: { readonly panel: PanelModel; readonly text: string }) {
  return (
    <Absent panel={panel}>
      <p class={css.waiting}>{text}</p>
    </Absent>
  );
}
