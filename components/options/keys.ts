import { helpIsOpen } from '../keys/help.ts';
import { listenForKeys } from '../keys/listen.ts';
import { usable } from '../keys/moving.ts';
import { singleKeys } from '../page/preference.ts';

/** The shortcuts of the options page, until the answer is called. */
export function watchKeys(main: HTMLElement): () => void {
  const goToSearch = () => {
    const [search] = usable(main, '#history input[type="search"]');
    search?.focus();
    return search !== undefined;
  };
  const shortcuts = [
    { chords: ['/'], run: goToSearch },
    { chords: ['?'], run: () => (helpIsOpen.value = true) },
  ];
  return listenForKeys(shortcuts, singleKeys);
}
