import css from '../../scopes/scopes.module.css';
import { ScopeFilters, ScopeSearch } from '../../scopes/ScopeFinder.tsx';
import { ScopeList } from '../../scopes/ScopeList.tsx';
import type { Person } from '../model/person.ts';
import { PresetSelect } from './PresetSelect.tsx';

type Props = { readonly person: Person; readonly hidden: boolean };

/** Every scope, in groups: to find, to read, to switch; and the presets that switch many. */
export function ScopesSection({ person: { scopes, draft, preset }, hidden }: Props) {
  return (
    <div class={css.section} hidden={hidden}>
      <div class={css.tools}>
        <ScopeSearch scopes={scopes} />
        <PresetSelect preset={preset} disabled={draft.state.value.scopes === undefined} />
        <ScopeFilters scopes={scopes} />
      </div>
      <ScopeList scopes={scopes} draft={draft} />
    </div>
  );
}
