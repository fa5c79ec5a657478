import type { confirm as en } from '../en/confirm.ts';
import type { Texts } from '../language.ts';

export const confirm: Texts<typeof en> = {
  title: 'Confirmar un cambio',
  question: '¿Hacer este cambio?',
  questionUndo: '¿Deshacer este cambio?',
  loading: 'Leyendo lo que hay que confirmar…',
  saving: 'Guardando…',
  confirm: 'Confirmar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  settings: 'Configuración',
  lines: 'Qué cambia',
  critical: 'Esto da permisos de gran alcance:',
  'own-rights': 'Esto te quita permisos a ti, y quizá no puedas devolvértelos:',
  'no-scopes-left':
    'Esto quita todos los permisos. El usuario no podrá abrir nada hasta que alguien le devuelva permisos.',
  click:
    'Presionaste esto en una página que otros pueden cambiar. Lo que mostraba la página pudo no ser lo que presionaste. Comprueba que son el usuario y el cambio que quieres.',
  full: 'Un administrador tiene acceso total, digan lo que digan los permisos.',
};
