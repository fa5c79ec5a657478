import type { copying as en } from '../en/copying.ts';
import { plural, type Texts } from '../language.ts';

export const copying: Texts<typeof en> = {
  copyFrom: 'Copiar de otro usuario',
  intro:
    'Elige de quién copiar los permisos. Primero ves la diferencia; después queda preparada, y no se escribe nada hasta que la apliques.',
  reading: 'Leyendo el usuario…',
  same: 'Es el usuario que estás editando. Elige otro.',
  unreadable:
    'Leadway no devolvió los permisos de este usuario, así que no se pudieron leer. No se preparó nada.',
  from: 'De',
  onto: 'Para',
  another: 'Elegir otro usuario',
  cancel: 'Cancelar',
  difference: 'Diferencia',
  nothing: 'No hay ninguna diferencia en lo que se copiaría.',
  stage: (count) => `Preparar ${count} ${plural(count, 'cambio', 'cambios')}`,
  staying: (count) =>
    `Además ${plural(count, 'queda', 'quedan')} ${count} ${plural(count, 'cambio', 'cambios')} que ya tenías ${plural(count, 'preparado', 'preparados')}.`,
  going: (count) =>
    `${count} ${plural(count, 'cambio que tenías preparado se retira', 'cambios que tenías preparados se retiran')}: esto ocupa su lugar.`,
  adminSource:
    'Este usuario es administrador: los administradores de una cuenta tienen acceso total, digan lo que digan sus permisos.',
  covers: 'Qué copiar además de los permisos',
  coverMarks: 'Solo lo asignado',
  coverFlags: 'Opciones antiguas',
  coverRole: 'Rol',
  leftAlways: 'Las cuentas, el perfil y los números de teléfono nunca se copian.',
  keepUnknown: (count) =>
    `Conservar ${count} ${plural(count, 'permiso', 'permisos')} que esta extensión no conoce`,
  unknownKept: (names) => `Solo los tiene el usuario que estás editando: ${names}`,

  leftAlone: 'No se copia',
  leftRole: (role) => `Rol: ${role} no se puede dar desde aquí. El rol queda como está.`,
  leftRoleUnread: 'Rol: Leadway no lo devolvió para los dos usuarios. Queda como está.',
  leftType: (type) => `Tipo de usuario: ${type}. Queda como está.`,
  leftMarks: '“Solo lo asignado”: Leadway no lo devolvió para los dos usuarios. Queda como está.',
  leftFlags: 'Opciones antiguas: Leadway no las devolvió para los dos usuarios. Quedan como están.',
  leftTheseFlags: (names) =>
    `Opciones antiguas que no son activo o inactivo, o que Leadway no devolvió: ${names}. Quedan como están.`,
  leftRestricted: 'La limitación de un usuario a ciertas cuentas.',
};
