import type { plan as en } from '../en/plan.ts';
import type { Texts } from '../language.ts';

export const plan: Texts<typeof en> = {
  question: '¿Deshacer este cambio?',
  'touched-since': 'Un cambio posterior tocó lo mismo, y deshacer lo sobrescribiría:',
  'cannot-restore': 'Esta parte no se puede recuperar, porque no se sabe qué había antes:',
  'not-restorable': 'Esta parte no se podría recuperar después:',
  andMore: (count: number) => `y ${count} más`,
  undoAnyway: 'Deshacer de todos modos',
  cancel: 'Cancelar',
  assignedOnly: 'Solo lo asignado',
  allAssignedOnly: 'Solo lo asignado: la lista completa',
  account: 'Cuenta',
  twilio: 'Número de Twilio',
  allTwilio: 'Números de Twilio: todas las cuentas',
  'field:role': 'Rol',
  'field:type': 'Tipo de usuario',
  'field:firstName': 'Nombre',
  'field:lastName': 'Apellido',
  'field:phone': 'Teléfono',
  'field:profilePhoto': 'Dirección de la foto',
  'field:platformLanguage': 'Idioma del portal',
};
