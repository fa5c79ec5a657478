import { panelText } from '../../locales/panel.ts';
import { FILTERS, type ScopesModel } from './model/scopes.ts';
import css from './scopes.module.css';

type Props = { readonly scopes: ScopesModel };

export function ScopeSearch({ scopes }: Props) {
  const text = panelText.value;
  return (
    <input
      type="search"
      aria-label={text.search}
      placeholder={text.search}
      autocomplete="off"
      spellcheck={false}
      value={scopes.query}
      onInput={(event) => (scopes.query.value = event.currentTarget.value)}
    />
  );
}

export function ScopeFilters({ scopes }: Props) {
  const text = panelText.value;
  return (
    <div class={css.filters} role="group" aria-label={text.show}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          class={css.chip}
          aria-pressed={scopes.filter.value === filter}
          onClick={() => scopes.choose(filter)}
        >
          {text[filter]}
          {filter !== 'all' && <> {scopes.counts[filter]}</>}
        </button>
      ))}
    </div>
  );
}
