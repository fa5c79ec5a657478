import css from '../../scopes/scopes.module.css';
import { ScopeFilters, ScopeSearch } from '../../scopes/ScopeFinder.tsx';
import { ScopeList } from '../../scopes/ScopeList.tsx';
import { LatePart } from '../LatePart.tsx';
import type { PresetsModel } from '../../presets/list.ts';
import type { Person } from '../model/person.ts';
import { PresetSelect } from './PresetSelect.tsx';

type Props = {
  readonly person: Person;
  readonly presets: PresetsModel;
  readonly hidden: boolean;
};

/** Every scope, in groups: to find, to read, to switch; and the presets that switch many. */
export function ScopesSection({ person, presets, hidden }: Props) {
  const { scopes, draft, preset } = person;
  return (
    <div class={css.section} hidden={hidden}>
      <div class={css.tools}>
        <ScopeSearch scopes={scopes} />
        <PresetSelect
          presets={presets}
          choice={preset}
          disabled={draft.state.value.scopes === undefined}
        />
        <ScopeFilters scopes={scopes} />
        <LatePart>{({ PresetTools }) => <PresetTools person={person} />}</LatePart>
      </div>
      <ScopeList scopes={scopes} draft={draft} />
    </div>
  );
}
