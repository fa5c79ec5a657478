import { panelText } from '../../locales/panel.ts';
import type { PlaceKind } from '../../lib/permissions/places.ts';
import { splitPlace } from '../../lib/permissions/places.ts';
import type { Draft } from '../scopes/model/draft.ts';
import { SECTIONS, type PanelModel, type Section } from './model/panel.ts';
import css from './section-nav.module.css';

/** The sections; those with something staged say so, because drafts stay while one moves between them. */
export function SectionNav({
  panel,
  draft,
}: {
  readonly panel: PanelModel;
  readonly draft: Draft;
}) {
  const text = panelText.value;
  return (
    <nav class={css.nav} aria-label={text.sections}>
      {SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          class={css.tab}
          data-key={section}
          aria-current={panel.section.value === section ? 'page' : undefined}
          onClick={() => (panel.section.value = section)}
        >
          {text[section]}
          <Mark section={section} draft={draft} />
        </button>
      ))}
    </nav>
  );
}

function Mark({ section, draft }: { readonly section: Section; readonly draft: Draft }) {
  const staged = [...draft.edits.value.keys()].some((at) => sectionOf(at) === section);
  if (!staged) return null;
  return (
    <span class={css.mark}>
      <span class="spoken">, {panelText.value.hasChanges}</span>
    </span>
  );
}

const SECTION_OF: Record<Exclude<PlaceKind, 'field'>, Section> = {
  scope: 'scopes',
  assigned: 'scopes',
  flag: 'switches',
  account: 'access',
  twilio: 'profile',
};

function sectionOf(at: Parameters<typeof splitPlace>[0]): Section {
  const { kind, key } = splitPlace(at);
  if (kind !== 'field') return SECTION_OF[kind];
  return key === 'role' || key === 'type' ? 'access' : 'profile';
}
