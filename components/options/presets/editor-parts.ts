// The list of scopes as the panel has it, as one file to fetch: see `late.ts`.
export { roleWord } from '../../lines/role-words.ts';
export { ScopeFilters, ScopeSearch } from '../../scopes/ScopeFinder.tsx';
export { Picker } from '../../picking/Picker.tsx';
export { UserChoice } from '../../picking/UserChoice.tsx';
export { ScopeList } from '../../scopes/ScopeList.tsx';
export { SwitchesSection } from '../../scopes/SwitchesSection.tsx';
