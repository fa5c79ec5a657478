import { useEffect } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { loadLatePartsWhenIdle } from './late.ts';
import { LatePart } from './LatePart.tsx';
import { Leaving } from './Leaving.tsx';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import css from './panel.module.css';
import { ScopesSection } from './sections/ScopesSection.tsx';
import { SectionNav } from './SectionNav.tsx';

type Props = { readonly panel: PanelModel; readonly showing: Showing };

/** The panel with a user in it. */
export function ShowingPerson({ panel, showing }: Props) {
  useEffect(loadLatePartsWhenIdle, []);
  return (
    <>
      <Header panel={panel} person={showing.person} />
      <SectionNav panel={panel} draft={showing.person.draft} />
      <Bars panel={panel} showing={showing} />
      <Sections panel={panel} showing={showing} />
      <Footer panel={panel} showing={showing} />
    </>
  );
}

// Only *Scopes* is costly to draw, so only that one stays in the document while another is on show.
function Sections({ panel, showing: { person } }: Props) {
  const section = panel.section.value;
  return (
    <div class={css.content} data-key="content">
      <ScopesSection panel={panel} person={person} hidden={section !== 'scopes'} />
      {section !== 'scopes' && (
        <LatePart>
          {({ OtherSection }) => <OtherSection section={section} person={person} />}
        </LatePart>
      )}
    </div>
  );
}

/** What the person has to decide before anything else. */
function Bars({ panel, showing }: Props) {
  return (
    <div class={css.bars} data-key="bars">
      <DoubtedUser panel={panel} />
      <OfferedUser panel={panel} />
      <Leaving panel={panel} />
      {panel.kept.value.length > 0 && (
        <LatePart>{({ KeptDrafts }) => <KeptDrafts panel={panel} />}</LatePart>
      )}
      <StaleReading panel={panel} />
      {showing.person.vanished.value.length > 0 && (
        <LatePart>{({ Vanished }) => <Vanished person={showing.person} />}</LatePart>
      )}
    </div>
  );
}

function DoubtedUser({ panel }: { readonly panel: PanelModel }) {
  const doubt = panel.doubt.value;
  return doubt ? (
    <LatePart>{({ Doubted }) => <Doubted panel={panel} doubt={doubt} />}</LatePart>
  ) : null;
}

function OfferedUser({ panel }: { readonly panel: PanelModel }) {
  const other = panel.offered.value;
  return (
    <div role="status">
      {other !== undefined && (
        <LatePart>{({ OfferUser }) => <OfferUser panel={panel} user={other} />}</LatePart>
      )}
    </div>
  );
}

function StaleReading({ panel }: { readonly panel: PanelModel }) {
  const state = panel.refreshing.value;
  if (state === undefined || state === 'reading') return null;
  const action = { label: panelText.value.loadAgain, run: () => void panel.refresh() };
  return (
    <LatePart>{({ FailureAlert }) => <FailureAlert failure={state} action={action} />}</LatePart>
  );
}
