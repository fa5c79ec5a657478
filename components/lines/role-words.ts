import { ownValue } from '../../lib/permissions/json.ts';
import { panelText } from '../../locales/panel.ts';

/** A role by its name; one we do not know by its own word. */
export function roleWord(role: string): string {
  return ownValue<string>(panelText.value, `role-${role}`) ?? role;
}

/** A type of user by its name; one we do not know by its own word. */
export function typeWord(type: string): string {
  return ownValue<string>(panelText.value, `type-${type}`) ?? type;
}
