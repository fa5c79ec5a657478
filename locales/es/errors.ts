import type { ErrorTexts } from '../error-texts.ts';

export const errors: ErrorTexts = {
  changed: {
    none: 'No se cambió nada.',
    unknown: 'Todavía no se sabe si el cambio se hizo.',
  },
  wait: 'No repitas el cambio todavía: la extensión sigue comprobando y en Cambios recientes se verá cómo terminó.',
  kinds: {
    'token-rejected': {
      what: 'Leadway no acepta el token. Está mal escrito, o alguien lo revocó o lo reemplazó.',
      next: 'Pega el token otra vez en Configuración, o crea uno nuevo en Leadway.',
    },
    'token-lacks-right': {
      what: 'Leadway acepta el token, pero el token no tiene permiso para hacer esto.',
      next: 'En Leadway, edita la integración privada y activa users.readonly y users.write. Si ambos están activos, el token es del nivel equivocado: de agencia en vez de cuenta, o al revés.',
    },
    'token-unsupported': {
      what: 'Este token no es del tipo que Leadway pide aquí: es de agencia para una cuenta, o de cuenta para una agencia.',
      next: 'En Configuración, completa solo el ID de la cuenta con un token creado en la cuenta, y solo el ID de la agencia con uno creado en la agencia.',
    },
    'wrong-account': {
      what: 'El token pertenece a una cuenta distinta de la solicitada.',
      next: 'Revisa el ID de la cuenta en Configuración, o usa un token creado en esa cuenta.',
    },
    'user-out-of-reach': {
      what: 'Esta conexión ve a los usuarios de su cuenta, pero no a este: los usuarios de la agencia solo se pueden leer con un token de la agencia.',
      next: 'Añade una conexión con un token creado en la agencia, o elige otro usuario.',
    },
    'user-unknown': {
      what: 'Leadway no conoce a este usuario. Puede que lo hayan eliminado, o que pertenezca a una cuenta a la que esta conexión no llega.',
      next: 'Recarga la página de Leadway y abre el usuario otra vez.',
    },
    invalid: {
      what: 'Leadway rechazó los valores enviados.',
      next: 'Lee los motivos, corrige lo que indican y vuelve a aplicar.',
    },
    'our-request': {
      what: 'Leadway no entendió la solicitud. Es un error de la extensión.',
      next: 'Busca una actualización de la extensión; si no hay, avisa a quien te la dio.',
    },
    'rate-limited': {
      what: 'Leadway recibió demasiadas solicitudes en poco tiempo y pidió una pausa.',
      next: ({ time }) =>
        time
          ? `Inténtalo de nuevo después de: ${time}.`
          : 'Espera medio minuto e inténtalo de nuevo.',
    },
    'daily-limit': {
      what: 'Se agotaron las solicitudes que Leadway permite en un día.',
      next: ({ time }) =>
        time
          ? `El límite termina: ${time}. Inténtalo después.`
          : 'El límite termina en menos de 24 horas. Inténtalo mañana.',
    },
    'server-error': {
      what: ({ status }) =>
        `Leadway tiene un problema propio${status ? ` (error ${status})` : ''}.`,
      next: 'Espera unos minutos e inténtalo de nuevo.',
    },
    'html-answer': {
      what: ({ status }) =>
        `Algo entre tú y Leadway respondió en su lugar${status ? ` (error ${status})` : ''}: un cortafuegos, la red de la empresa o una página de inicio de sesión.`,
      next: 'Inténtalo de nuevo en un momento. Si sigue igual, prueba con otra red o pregunta a quien administra la tuya.',
    },
    'bad-answer': {
      what: 'La respuesta de Leadway llegó incompleta o no se pudo leer.',
      next: 'Inténtalo de nuevo. Si pasa siempre, busca una actualización de la extensión.',
    },
    timeout: {
      what: 'Leadway no respondió a tiempo.',
      next: 'Comprueba que tienes conexión a internet e inténtalo de nuevo.',
    },
    unreachable: {
      what: 'No se pudo llegar a Leadway.',
      next: 'Comprueba que tienes conexión a internet e inténtalo de nuevo.',
    },
    locked: {
      what: 'La extensión está bloqueada con una frase de contraseña.',
      next: 'Desbloquéala e inténtalo de nuevo.',
    },
    'wrong-passphrase': {
      what: 'Esa no es la frase de contraseña.',
      next: ({ time }) =>
        time ? `Inténtalo de nuevo después de: ${time}.` : 'Inténtalo de nuevo.',
    },
    'too-many-tries': {
      what: 'Después de una frase de contraseña equivocada hay una pausa, más larga cada vez.',
      next: ({ time }) =>
        time ? `Inténtalo de nuevo después de: ${time}.` : 'Inténtalo de nuevo.',
    },
    'no-connection': {
      what: 'La extensión todavía no está conectada con Leadway.',
      next: 'Abre Configuración e introduce un token de integración privada.',
    },
    'no-connection-here': {
      what: 'Ninguna conexión sirve para esta página: las tuyas son de otra cuenta o de otra dirección del portal.',
      next: 'Abre Configuración y añade una conexión para esta cuenta, o abre el usuario en una cuenta que la tenga.',
    },
    'which-connection': {
      what: 'Aquí sirve más de una conexión, y la extensión no adivina.',
      next: 'Elige la que quieres usar. Se recuerda para esta pestaña.',
    },
    'page-of-other-account': {
      what: 'La página es ahora de otra cuenta que la conexión con la que se leyó este usuario.',
      next: 'Vuelve a la cuenta del usuario, o ábrelo de nuevo aquí.',
    },
    'user-not-in-account': {
      what: 'El usuario no está en la cuenta de esta conexión.',
      next: 'Abre el usuario en una cuenta a la que pertenezca, con una conexión para ella.',
    },
    'user-not-on-page': {
      what: 'El usuario no está en la cuenta de esta página.',
      next: 'Abre el usuario en una cuenta a la que pertenezca, o en la página del equipo de la agencia.',
    },
    'user-of-other-company': {
      what: 'El usuario es de otra agencia que esta conexión.',
      next: 'Abre el usuario con una conexión de su propia agencia.',
    },
    'accounts-not-read': {
      what: 'Leadway no dijo en qué cuentas está el usuario, así que no se puede comprobar que esta sea la correcta.',
      next: 'Carga el usuario de nuevo. Si sigue igual, usa una conexión de agencia en la página del equipo de la agencia.',
    },
    conflict: {
      what: 'Otra persona cambió lo mismo mientras editabas.',
      next: 'Mira ambos valores, decide cuál es el correcto y vuelve a aplicar si es el tuyo.',
    },
    unsettled: {
      what: 'Un cambio anterior de este usuario todavía se está comprobando.',
      next: 'Espera a que termine, uno o dos minutos como mucho, e inténtalo de nuevo.',
    },
    'plan-expired': {
      what: 'Lo que revisaste es demasiado antiguo para aplicarse, o ya se usó.',
      next: 'Revisa los cambios otra vez y aplícalos.',
    },
    'reading-expired': {
      what: 'Lo que se leyó de este usuario es demasiado antiguo para basar un cambio en ello.',
      next: 'Carga el usuario otra vez.',
    },
    'nothing-to-do': {
      what: 'El usuario ya tiene todo como quieres.',
      next: 'No hay nada que hacer.',
    },
    'not-allowed': {
      what: 'Esta combinación de cambios no es posible.',
      next: 'Descarta los cambios, carga el usuario otra vez y elige de nuevo.',
    },
    'scopes-refused': {
      what: 'Leadway rechaza algunos de los permisos que tendría el usuario.',
      next: 'Puedes seguir sin ellos: no se conceden, y se quitan al usuario si los tiene.',
    },
    interrupted: {
      what: 'El navegador detuvo la extensión antes de enviar el cambio.',
      next: 'Abre el usuario y haz el cambio otra vez.',
    },
    'journal-full': {
      what: 'La extensión no pudo anotar antes el cambio, así que no lo envió.',
      next: 'Libera espacio en el disco, reinicia el navegador e inténtalo de nuevo.',
    },
    'newer-data': {
      what: 'Lo guardado aquí lo escribió una versión más nueva de la extensión; esta, más antigua, no lo toca.',
      next: 'Actualiza la extensión. Nada de lo guardado se pierde.',
    },
    'not-undoable': {
      what: 'Este cambio no se puede deshacer: ya no está en el historial, o no llegó a hacerse.',
      next: 'Abre el usuario y ajusta los permisos a mano.',
    },
    forbidden: {
      what: 'Esta página no tiene permitido hacer eso.',
      next: 'Recarga la página, abre el panel otra vez e inténtalo de nuevo.',
    },
    'not-a-portal': {
      what: 'Esta pestaña no muestra un portal de Leadway.',
      next: 'Abre primero una página de Leadway. La dirección propia de tu agencia se añade en Configuración, en Direcciones del portal.',
    },
    'bad-input': {
      what: 'Lo que escribiste no se puede usar.',
      next: 'Revisa si faltan o sobran caracteres; cada ID se copia de Leadway tal cual.',
    },
    'token-other-level': {
      what: 'El token nuevo es de otro nivel: de agencia para una cuenta, o de cuenta para una agencia. El token anterior sigue en uso.',
      next: 'Crea el token nuevo donde creaste el anterior, o añádelo como una conexión aparte.',
    },
    'token-other-place': {
      what: 'El token nuevo no sirve para esta conexión: es de otra cuenta o agencia, o no tiene permiso para ver usuarios. El token anterior sigue en uso.',
      next: 'Crea el token nuevo en la cuenta o agencia con este ID, con permiso para ver y editar usuarios, o añádelo como una conexión aparte.',
    },
    'no-background': {
      what: 'La extensión no respondió. Puede que el navegador la acabe de detener o actualizar.',
      next: 'Cierra esto y ábrelo de nuevo; si no ayuda, recarga la página.',
    },
    internal: {
      what: 'Algo falló dentro de la extensión.',
      next: 'Inténtalo de nuevo. Si pasa siempre, avisa a quien te dio la extensión.',
    },
  },
  connection: {
    agency: (id: string, end: string) => `Agencia ${id}, token que termina en ${end}`,
    account: (id: string, end: string) => `Cuenta ${id}, token que termina en ${end}`,
  },
  typed: {
    'token-empty': 'Pega el token de integración privada.',
    'token-characters':
      'El token tiene caracteres que ningún token tiene. Cópialo otra vez del portal.',
    'address-empty': 'Escribe la dirección de tu portal, por ejemplo portal.tu-agencia.com.',
    'address-shape':
      'Esto no es una dirección web. Es algo como portal.tu-agencia.com, sin asteriscos.',
    'address-scheme': 'La dirección tiene que empezar por https://.',
    'address-port': 'No se puede añadir una dirección con puerto (un número tras dos puntos).',
    'address-ip':
      'No se puede añadir una dirección hecha de números. Escribe el nombre del portal.',
    'address-served': 'Esta dirección es de Leadway y ya funciona.',
    'address-leadway': 'Esta dirección es de Leadway, pero no es un portal.',
    'address-not-granted': 'El navegador no ha dado permiso para esta dirección.',
    'id-missing': 'Escribe el ID de la agencia o el ID de la cuenta.',
    'company-id-shape':
      'El ID de la agencia no es un ID: solo letras y números, por lo general 20.',
    'passphrase-short': 'La frase de contraseña es muy corta.',
    'passphrase-set': 'Ya hay una frase de contraseña.',
    'passphrase-none': 'Ya no hay ninguna frase de contraseña.',
    'account-id-shape': 'El ID de la cuenta no es un ID: solo letras y números, por lo general 20.',
    'presets-too-many': 'Ya hay 200 preajustes y no se guardan más.',
    'account-id-needed': 'Este token es de una cuenta: escribe también el ID de la cuenta.',
  },
  typedNext: {
    address:
      'Cópiala de la barra de direcciones con tu portal abierto en ella e inténtalo de nuevo.',
    'address-served': 'No hace falta hacer nada más.',
    'address-leadway': 'Solo sirve la dirección en la que abres el portal.',
    'address-not-granted': 'Inténtalo de nuevo y acepta cuando el navegador pregunte.',
    'presets-too-many': 'Elimina algunos primero.',
    'passphrase-short': 'Usa al menos 12 caracteres.',
    'passphrase-set': 'Recarga esta página para cambiarla.',
    'passphrase-none': 'Recarga esta página.',
  },
};
