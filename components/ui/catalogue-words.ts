import type { Bilingual } from '../../lib/permissions/catalogue/groups.ts';
import { ownValue } from '../../lib/permissions/json.ts';
import { language } from '../../locales/language.ts';
import { Late } from '../page/late.ts';

/** A catalogue text in the language on show. */
export function said(text: Bilingual): string {
  return text[language.value];
}

// They weigh more than a page: a page that names a scope or a switch now and then has them when it does.
const texts = new Late(async () => {
  const [scopes, flags] = await Promise.all([
    import('../../lib/permissions/catalogue/texts.ts'),
    import('../../lib/permissions/catalogue/flag-texts.ts'),
  ]);
  return { scopes: scopes.SCOPE_TEXTS, flags: flags.FLAG_TEXTS };
});

/** Fetches what scopes and older switches are called. Until then, and if it fails, they go by their wire names. */
export function loadCatalogueWords(): Promise<void> {
  return texts.load();
}

/** What a scope is called; nothing for one the catalogue does not know. */
export function scopeWord(scope: string): string | undefined {
  return labelIn(texts.part.value?.scopes, scope);
}

/** What an older switch is called; nothing for one that nobody has described. */
export function flagWord(flag: string): string | undefined {
  return labelIn(texts.part.value?.flags, flag);
}

function labelIn(known: object = {}, key: string): string | undefined {
  const found = ownValue<{ readonly label: Bilingual }>(known, key);
  return found && said(found.label);
}
