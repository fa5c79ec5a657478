import type { ChangeView } from '../../lib/changes/view.ts';

/** What a user is called where there is room for one name: some have none, and then the e-mail or the id has to do. */
export function personName({ name, email, id }: ChangeView['user']): string {
  return name.trim() || email || id;
}
