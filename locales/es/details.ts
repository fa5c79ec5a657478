import type { details as en } from '../en/details.ts';
import { plural, type Texts } from '../language.ts';

export const details: Texts<typeof en> = {
  settings: 'Configuración',
  dismiss: 'Ocultar',

  nobody: 'No hay ningún usuario abierto en esta página. Abre uno en Leadway o búscalo aquí.',
  several: 'La página muestra varios usuarios. Elige uno.',
  onThePage: 'Usuarios de esta página',
  unseen: 'esta conexión no lo ve',
  back: 'Volver',
  findUser: 'Buscar un usuario',
  findUserBy: 'Nombre, correo o ID',
  recentUsers: 'Usuarios recientes',
  foundUsers: 'Encontrados',
  searching: 'Buscando…',
  nobodyFound: 'No se encontró a nadie.',
  usersFound: (count: number) =>
    `${count} ${plural(count, 'usuario encontrado', 'usuarios encontrados')}.`,
  moreFit: (count: number) => `Se muestran los primeros ${count}. Escribe más para acotar.`,

  pageShows: 'La página muestra',
  nobodyHasIt: '; esta conexión no ve ningún usuario con ese correo, o ve más de uno.',
  leadwaySays: 'Según Leadway, el correo de este usuario es',
  checkPerson: 'Comprueba que es el usuario correcto. Antes no se puede aplicar nada.',
  rightPerson: 'Es el usuario correcto',
  notApplied: (count: number) =>
    `${count} ${plural(count, 'cambio preparado', 'cambios preparados')} sin aplicar. La página ya muestra otra cosa.`,
  comeBack: 'Volver a lo preparado',
  forget: 'Descartarlo',

  switchesIntro:
    'Permisos antiguos que se conservan junto a los nuevos. Leadway todavía puede tenerlos en cuenta.',
  otherSwitches: 'Otras opciones',
  restricts: 'activada, da menos acceso',
  notASwitch: 'no es activo o inactivo; se deja como está',

  accounts: 'Cuentas',
  accountsIntro:
    'Las cuentas a las que este usuario puede entrar. Un cambio de permisos llega a todas.',
  addAccount: 'Añadir una cuenta por su ID',
  add: 'Añadir',
  roleIntro:
    'Los administradores de una cuenta tienen acceso total, digan lo que digan sus permisos.',
  restricted: 'Este usuario está limitado a las cuentas de arriba.',

  email: 'Correo',
  emailFixed: 'Leadway ya no permite cambiarlo desde fuera.',
  profilePhotoIntro: 'Solo la dirección; la imagen no se carga aquí.',
  notSet: 'Sin definir',
  twilioIntro:
    'Un número por cuenta, en formato internacional (+525512345678). Leadway reemplaza la lista completa: los números que no estén aquí se quitan.',
  twilioNotRead:
    'Leadway no devolvió estos números. Definir uno los reemplaza todos, también los que no se ven, y no se puede deshacer.',
  replaceTwilio: 'Definir todos los números…',
  leaveTwilio: 'No tocarlos',
  lcPhone: 'Número de LC Phone',
  lcPhoneIntro: 'Solo para ver; se cambia en Leadway.',
  forAccount: (what: string, account: string) => `${what}, cuenta ${account}`,
  'problem-empty': 'No puede quedar vacío.',
  'problem-too-long': 'Es demasiado largo.',
  'problem-not-a-number': 'Usa el formato internacional: + y de 7 a 15 cifras.',
  'problem-not-an-address': 'Usa una dirección que empiece con https://',
  'problem-not-a-choice': 'Elige una opción de la lista.',

  pending: 'Cambios pendientes',
  granted: (count: number) => `Concedidos (${count})`,
  removed: (count: number) => `Quitados (${count})`,
  toGrant: (count: number) => `Por conceder (${count})`,
  toRemove: (count: number) => `Por quitar (${count})`,
  other: (count: number) => `Otros cambios (${count})`,
  leaveOut: (what: string) => `Dejar fuera: ${what}`,
  critical: 'crítico',
  unknownScope: 'esta extensión no lo conoce',
  notRestorable: 'no se puede deshacer',
  undo: 'Deshacer',
  undoing: 'Deshaciendo…',

  markOn: (what: string) => `Solo lo asignado en “${what}”`,
  markOff: (what: string) => `Ya no solo lo asignado en “${what}”`,
  marksWhole: (count: number) => `“Solo lo asignado” definido por completo: ${count} permisos`,
  twilioWhole: (count: number) => `Números de Twilio definidos por completo: ${count}`,
  accountOn: (id: string) => `Añadido a la cuenta ${id}`,
  accountOff: (id: string) => `Quitado de la cuenta ${id}`,
  valueOn: 'activo',
  valueOff: 'inactivo',
  valueNone: 'ninguno',
  valueUnknown: 'no se sabe',
  fromTo: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,

  dropped: (count: number) => `Leadway no aceptó ${count} ${plural(count, 'cambio', 'cambios')}:`,
  teamBlocked:
    'Los permisos de equipo no se pueden cambiar desde fuera mientras la agencia tenga activada la Seguridad mejorada (Configuración > Empresa > Configuración avanzada).',
  conflicts: 'Lo tuyo sigue pendiente:',
  conflict: (what: string, from: string, found: string, to: string) =>
    `${what}: estaba ${from}, ahora está ${found}, quieres ${to}`,
  already: 'Ya está como quieres:',
  conflictSame: (what: string, from: string, found: string) =>
    `${what}: estaba ${from}, ahora está ${found}`,
  sameDone: 'Otra persona hizo el mismo cambio mientras editabas.',
  restLeft: (count: number) =>
    plural(count, 'Tu otro cambio no se aplicó.', `Tus otros ${count} cambios no se aplicaron.`),
  applyRest: 'Aplicar el resto',
  traceIds: (ids: string) => `Para soporte: ${ids}`,
  formIsOld:
    'El formulario del portal todavía tiene los valores de antes, y guardarlo borraría este cambio. Recarga la página primero.',
  reloadPage: 'Recargar página',
  reloadAnyway: 'Recargar sin aplicar',
  takeMine: 'Aplicar lo mío',
  keepTheirs: 'Dejar lo suyo',
  withoutThem: 'Seguir sin ellos',
  otherSpelling:
    'Leadway escribe algunos de estos permisos como su documentación. Esta conexión lo recuerda.',
  foreign: 'Otra persona cambió esto en el mismo momento. Se conservó:',
  stageFormer: 'Prepararlo como estaba',
  vanished: (when: string) =>
    `Tu cambio del ${when} ya no está vigente del todo, y no se deshizo desde aquí:`,
  restage: 'Prepararlo otra vez',
  leaveAsIs: 'Dejarlo como está',
  confirming: 'Confirma este cambio en la ventana de la extensión que se abrió.',
  showWindow: 'Mostrar la ventana',
  withdraw: 'No hacerlo',
  declined: 'No se confirmó. No se cambió nada.',
  planDiffers: 'Esto no es exactamente lo que preparaste, porque el usuario cambió. ¿Aplicar esto?',
  planEmpty: 'no cambiaría nada',
};
