import type { connections as en } from '../en/connections.ts';
import { plural, type Texts } from '../language.ts';

export const connections: Texts<typeof en> = {
  heading: 'Conexiones',
  intro:
    'Cuál se usa depende de la cuenta de la página: primero la de la propia cuenta, si no la de la agencia. Si varias sirven, se te pregunta.',
  unnamed: (level: 'agency' | 'account', id: string) =>
    `${level === 'agency' ? 'Agencia' : 'Cuenta'} ${id}`,
  level: (level: 'agency' | 'account') => (level === 'agency' ? 'Agencia' : 'Cuenta'),
  tokenSet: (end: string) => `Token guardado, termina en ${end}`,
  added: 'añadido',
  addedOn: (day: string, age: string) => `${day} (${age})`,
  everywhere: 'Se usa en todas las direcciones del portal',
  usedOn: (hosts: string) => `Se usa en ${hosts}`,

  add: 'Añadir otra conexión',
  test: 'Probar de nuevo',
  'own-user': 'Tu usuario',
  edit: 'Editar',
  replace: 'Reemplazar token',
  remove: 'Quitar',
  of: (action: string, name: string) => `${action}: ${name}`,
  cancel: 'Cancelar',

  token: 'Token de integración privada',
  tokenMissing: 'Primero pega un token de integración privada.',
  idMissing: 'Escribe el ID de la cuenta o, para una agencia, el ID de la agencia.',
  agencyId: 'ID de la agencia',
  agencyIdHelp: 'Para un token de agencia. En la agencia: Configuración > Empresa.',
  accountId: 'ID de la cuenta',
  accountIdHelp:
    'Para un token de cuenta. En la dirección web de la cuenta, después de /location/; también vale la dirección entera.',
  label: 'Nombre',
  labelHelp: 'Si quieres, para distinguirla de otras.',
  save: 'Guardar y probar la conexión',
  testing: 'Probando la conexión…',
  connected: (level: 'agency' | 'account') =>
    `Conectado con un token de ${level === 'agency' ? 'agencia' : 'cuenta'}.`,
  usersSeen: (count: number) => `Ve ${count} ${plural(count, 'usuario', 'usuarios')}.`,
  writeUntested:
    'No se puede probar si también puede cambiar usuarios sin cambiar uno; se verá con el primer cambio.',
  unknownShape:
    'El token no parece un token de integración privada (pit-…). Se conserva porque Leadway lo aceptó.',

  ownQuestion: '¿Qué usuario eres?',
  ownWhy:
    'Un token no dice de quién es. Si lo indicas, la extensión pregunta otra vez antes de que te quites permisos.',
  ownLabel: 'Tu nombre, correo o ID',
  ownSearch: 'Buscar',
  ownSkip: 'Omitir',
  ownChoices: 'Usuarios para elegir',
  ownFound: (count: number) =>
    count === 0
      ? 'No se encontró a nadie.'
      : `${plural(count, 'Se encontró', 'Se encontraron')} ${count} ${plural(count, 'usuario', 'usuarios')}.`,
  ownMore: (count: number) => `Los primeros ${count}; escribe más para acotar.`,
  ownMe: 'Soy yo',
  ownNow: 'Eres',
  ownUnsaid: 'No has indicado qué usuario eres',
  ownForget: 'Olvidar',
  'own-said': 'Guardado. Antes de quitarte permisos se te pregunta otra vez.',
  'own-forgotten': 'Olvidado para esta conexión.',

  remind: (days: number) =>
    `Este token tiene ${days} días. Se recomienda uno nuevo cada 90 días: créalo en Leadway, reemplaza este por él y después elimina este allí.`,
  remindReplace: 'Reemplazarlo en la configuración',
  remindStop: 'No recordármelo',
  remindMe: (days: number) => `Recordármelo cuando el token tenga ${days} días`,
  'reminder-off':
    'No habrá más recordatorios de esta conexión. Se pueden volver a activar en Editar.',

  editSave: 'Guardar cambios',
  edited: 'Cambios guardados.',
  where: 'Dónde se usa',
  whereAll: 'En todas las direcciones del portal',
  whereSome: 'Solo en estas',
  noneTicked: 'Elige al menos una dirección.',

  replaceHelp:
    'Primero se prueba el token nuevo. El actual sigue en uso hasta que el nuevo haya funcionado para la misma cuenta o agencia.',
  replaceSave: 'Probar y reemplazar token',
  replaced: (end: string) =>
    `Token reemplazado; el nuevo termina en ${end}. Para que el anterior deje de servir, elimínalo también en Leadway.`,

  removeQuestion: (name: string) => `¿Quitar ${name}?`,
  goes: 'Qué se va: el token y los ID, de este navegador.',
  stays:
    'Qué se queda: su historial. En Leadway no cambia nada, y el token sigue siendo válido allí.',
  undoThrough: (name: string) => `Sus cambios todavía se pueden deshacer con ${name}.`,
  undoNeeds:
    'Para deshacer sus cambios más adelante necesitas otra conexión de la misma cuenta o agencia.',
  removeSure: 'Quitar la conexión',
  removed:
    'Conexión quitada. El token ya no está en este navegador; para que deje de servir, elimínalo también en Leadway.',
};
