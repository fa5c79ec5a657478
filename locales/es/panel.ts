import type { panel as en } from '../en/panel.ts';
import { plural, type Texts } from '../language.ts';

export const panel: Texts<typeof en> = {
  panel: 'Edición rápida de permisos',
  close: 'Cerrar',
  keys: 'Atajos de teclado',
  dock: 'Al otro lado de la ventana',
  tryAgain: 'Reintentar',
  loadAgain: 'Volver a cargar el usuario',
  partMissing:
    'No se pudo cargar una parte de este panel. Eso por sí solo no cambió nada. Inténtalo de nuevo o vuelve a cargar la página de Leadway.',

  asking: 'Mirando la página…',
  loading: 'Leyendo el usuario…',
  anotherUser: 'Otro usuario',
  nameless: 'Usuario sin nombre',
  'found-named': 'visto en el formulario abierto',
  'found-text': 'visto en el formulario abierto',
  'found-address': 'visto en la dirección de la página',
  'found-row': 'visto en la fila que usaste',
  'found-request': 'visto en lo que pidió la página',
  'found-email': 'visto por el correo en la página',
  moved: 'La página ahora muestra otro usuario.',
  switchUser: 'Cambiar',
  stay: 'Quedarse',
  scopesOn: (on: number, all: number) => `${on} de ${all} permisos activos`,
  othersOn: (count: number) => `${count} ${plural(count, 'otro', 'otros')}`,
  inAccounts: (name: string, count: number) =>
    `${name} está en ${count} cuentas. Un cambio llega a todas.`,
  adminOfAccount:
    'Los administradores de una cuenta tienen acceso total, digan lo que digan sus permisos.',
  closing: (count: number) =>
    plural(
      count,
      `Hay ${count} cambio sin aplicar que se perderá.`,
      `Hay ${count} cambios sin aplicar que se perderán.`,
    ),
  closeAnyway: 'Cerrar sin aplicar',
  keepEditing: 'Seguir editando',

  sections: 'Secciones',
  scopes: 'Permisos',
  switches: 'Opciones antiguas',
  access: 'Rol y cuentas',
  profile: 'Perfil',
  hasChanges: 'con cambios',
  notRead: 'Leadway no devolvió esto, así que no se conoce y no se puede cambiar aquí.',

  search: 'Buscar permisos',
  preset: 'Preajuste',
  choosePreset: 'Preajuste…',
  show: 'Mostrar',
  all: 'Todos',
  on: 'Activos',
  changed: 'Cambiados',
  risky: 'Riesgo',
  nothingFound: 'Ningún permiso coincide.',
  showAll: 'Mostrar todos',
  onOf: (on: number, all: number) => `${on} de ${all}`,
  wholeGroup: (group: string) => `Todo: ${group}`,
  documentedAs: (scope: string) => `En la documentación: ${scope}`,
  assignedName: (scope: string) => `Solo lo asignado, ${scope}`,
  assignedOnly: 'solo lo asignado',
  notKnown: 'no se sabe',
  marksNotRead:
    'Leadway no devolvió “solo lo asignado” de este usuario. No se toca, a menos que lo definas por completo.',
  replaceMarks: 'Definirlo para todos los permisos…',
  marksReplaced:
    'Estás definiendo “solo lo asignado” por completo: reemplaza lo que hay y no se puede ver, y no se puede deshacer.',
  leaveMarks: 'No tocarlo',

  'role-admin': 'Administrador',
  'role-user': 'Usuario',
  'type-account': 'Cuenta',
  'type-agency': 'Agencia',

  plusGranted: (count: number) => `+${count} ${plural(count, 'concedido', 'concedidos')}`,
  minusRemoved: (count: number) => `−${count} ${plural(count, 'quitado', 'quitados')}`,
  plusOther: (count: number) => `${count} ${plural(count, 'otro', 'otros')}`,
  nothingStaged: 'Sin cambios todavía',
  review: 'Revisar',
  applyTo: 'Para',
  applyNone: 'Aplicar cambios',
  apply: (count: number) => `Aplicar ${count} ${plural(count, 'cambio', 'cambios')}`,
  applying: 'Aplicando…',
  discard: 'Descartar',
  correctFirst: 'Corrige primero lo que no es válido.',

  checking:
    'Comprobando… Leadway no respondió, así que se está averiguando qué pasó con el cambio. No lo repitas.',
};
