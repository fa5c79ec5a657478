import css from '../../scopes/scopes.module.css';
import { ScopeFilters, ScopeSearch } from '../../scopes/ScopeFinder.tsx';
import { ScopeList } from '../../scopes/ScopeList.tsx';
import { LatePart } from '../LatePart.tsx';
import type { PanelModel } from '../model/panel.ts';
import type { Person } from '../model/person.ts';
import { PresetSelect } from './PresetSelect.tsx';

type Props = {
  readonly person: Person;
  readonly panel: PanelModel;
  readonly hidden: boolean;
};

/** Every scope, in groups: to find, to read, to switch; and the presets that switch many. */
export function ScopesSection({ panel, person, hidden }: Props) {
  const { scopes, draft, preset } = person;
  return (
    <div class={css.section} hidden={hidden}>
      <div class={css.tools}>
        <ScopeSearch scopes={scopes} />
        <PresetSelect
          presets={panel.presets}
          choice={preset}
          disabled={draft.state.value.scopes === undefined}
        />
        <ScopeFilters scopes={scopes} />
        <LatePart>{({ PresetTools }) => <PresetTools panel={panel} person={person} />}</LatePart>
      </div>
      <ScopeList scopes={scopes} draft={draft} />
    </div>
  );
}
