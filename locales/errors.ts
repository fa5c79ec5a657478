import type { Failure, FailureKind } from '../lib/changes/failure.ts';
import { language, type Language } from './language.ts';

/** A failure in the person's language: what happened, whether anything changed, what to do next. */
export type Described = {
  readonly what: string;
  readonly changed: string;
  readonly next: string;
  /** The server's own words, as data: never translated, shown in isolation. */
  readonly reasons: readonly string[];
};

/** Texts that name a status or a time. Both are absent where the failure does not carry them. */
type Details = { readonly status?: number | undefined; readonly time?: string | undefined };
type Line = string | ((details: Details) => string);
type Words = { readonly what: Line; readonly next: Line };
type Texts = {
  readonly changed: Readonly<Record<Failure['effect'], string>>;
  /** While a change may still land, the advice to try again would be wrong. */
  readonly wait: string;
  readonly kinds: Readonly<Record<FailureKind, Words>>;
};

/** Kinds whose own advice is to try again; it is left out while nobody knows what became of a change. */
const TRY_AGAIN: ReadonlySet<FailureKind> = new Set([
  'rate-limited',
  'server-error',
  'html-answer',
  'bad-answer',
  'timeout',
  'unreachable',
  'no-background',
  'internal',
]);

const EN: Texts = {
  changed: {
    none: 'Nothing was changed.',
    unknown: 'It is not known yet whether the change was made.',
  },
  wait: 'Do not repeat the change yet: the extension keeps checking, and Recent changes will show how it ended.',
  kinds: {
    'token-rejected': {
      what: 'Leadway does not accept the token. It is mistyped, or somebody has revoked or replaced it.',
      next: 'Open Settings and paste the token again, or make a new one in Leadway.',
    },
    'token-lacks-right': {
      what: 'Leadway accepts the token, but the token does not have the right to do this.',
      next: 'In Leadway, edit the private integration and switch on users.readonly and users.write. If both are on, the token is of the wrong level: agency instead of account, or the other way round.',
    },
    'token-unsupported': {
      what: 'This kind of token cannot be used here: it is an account token where Leadway wants an agency token.',
      next: 'Open Settings. For an account token fill in Account ID and leave Agency ID empty; for an agency, use a token made in the agency.',
    },
    'wrong-account': {
      what: 'The token belongs to another account than the one asked for.',
      next: 'Open Settings and check Account ID, or use a token made in that account.',
    },
    'user-unknown': {
      what: 'Leadway does not know this user. The user may have been deleted, or may belong to an account that this connection does not reach.',
      next: 'Reload the Leadway page and open the user again.',
    },
    invalid: {
      what: 'Leadway refused the values that were sent.',
      next: 'Read the reasons, correct what they name, and apply again.',
    },
    'our-request': {
      what: 'Leadway did not understand the request. This is a mistake in the extension.',
      next: 'Check for an update of the extension; if there is none, report this to whoever gave it to you.',
    },
    'rate-limited': {
      what: 'Leadway received too many requests in a short time and asked for a pause.',
      next: ({ time }) =>
        time ? `Try again after ${time}.` : 'Wait half a minute, then try again.',
    },
    'daily-limit': {
      what: 'The number of requests that Leadway allows in one day is used up.',
      next: ({ time }) =>
        time
          ? `The limit ends at ${time}. Try again after that.`
          : 'The limit ends within 24 hours. Try again tomorrow.',
    },
    'server-error': {
      what: ({ status }) =>
        `Leadway has a problem of its own${status ? ` (error ${status})` : ''}.`,
      next: 'Wait a few minutes, then try again.',
    },
    'html-answer': {
      what: ({ status }) =>
        `Something between you and Leadway answered instead of it${status ? ` (error ${status})` : ''}: a firewall, a company network, or a sign-in page.`,
      next: 'Try again in a moment. If it stays like this, try another network or ask whoever runs yours.',
    },
    'bad-answer': {
      what: "Leadway's answer was cut short or could not be read.",
      next: 'Try again. If it happens every time, check for an update of the extension.',
    },
    timeout: {
      what: 'Leadway did not answer in time.',
      next: 'Check that you are online, then try again.',
    },
    unreachable: {
      what: 'Leadway could not be reached.',
      next: 'Check that you are online, then try again.',
    },
    'no-connection': {
      what: 'The extension is not connected to Leadway yet.',
      next: 'Open Settings and enter a private integration token.',
    },
    conflict: {
      what: 'Somebody else changed the same things while you were editing.',
      next: 'Look at both values, decide which is right, and apply again if it is yours.',
    },
    unsettled: {
      what: 'An earlier change to this user is still being checked.',
      next: 'Wait until it is settled, at most a minute or two, then try again.',
    },
    'plan-expired': {
      what: 'What you reviewed is too old to be applied, or it was already used.',
      next: 'Review the changes again and apply them.',
    },
    'reading-expired': {
      what: 'What was read about this user is too old to build a change on.',
      next: 'Load the user again.',
    },
    'nothing-to-do': {
      what: 'The user already has everything as you want it.',
      next: 'There is nothing to do.',
    },
    'not-allowed': {
      what: 'This combination of changes is not possible.',
      next: 'Discard the changes, load the user again, and choose anew.',
    },
    'scopes-refused': {
      what: 'Leadway does not accept its own list of scopes back: some that this user holds are refused.',
      next: 'You can go on without them, which takes them from the user, or leave the user as is.',
    },
    interrupted: {
      what: 'The browser stopped the extension before the change was sent.',
      next: 'Open the user and make the change again.',
    },
    'journal-full': {
      what: 'The extension could not write the change down first, so it was not sent.',
      next: 'Free some space on the disk, restart the browser, and try again.',
    },
    'not-undoable': {
      what: 'This change cannot be undone: it is no longer in the history, or it did not take effect.',
      next: 'Open the user and set the permissions by hand.',
    },
    forbidden: {
      what: 'This page is not allowed to do that.',
      next: 'Reload the page, open the panel again, and try once more.',
    },
    'bad-input': {
      what: 'What you entered cannot be used.',
      next: 'Check for missing or extra characters; each ID is copied from Leadway as it is.',
    },
    'no-background': {
      what: 'The extension did not answer. The browser may have just stopped or updated it.',
      next: 'Close this and open it again; if that does not help, reload the page.',
    },
    internal: {
      what: 'Something went wrong inside the extension.',
      next: 'Try again. If it happens every time, report it to whoever gave you the extension.',
    },
  },
};

const ES: Texts = {
  changed: {
    none: 'No se cambió nada.',
    unknown: 'Todavía no se sabe si el cambio se hizo.',
  },
  wait: 'No repitas el cambio todavía: la extensión sigue comprobando y en Cambios recientes se verá cómo terminó.',
  kinds: {
    'token-rejected': {
      what: 'Leadway no acepta el token. Está mal escrito, o alguien lo revocó o lo reemplazó.',
      next: 'Abre Configuración y pega el token otra vez, o crea uno nuevo en Leadway.',
    },
    'token-lacks-right': {
      what: 'Leadway acepta el token, pero el token no tiene permiso para hacer esto.',
      next: 'En Leadway, edita la integración privada y activa users.readonly y users.write. Si ambos están activos, el token es del nivel equivocado: de agencia en vez de cuenta, o al revés.',
    },
    'token-unsupported': {
      what: 'Este tipo de token no sirve aquí: es un token de cuenta donde Leadway pide uno de agencia.',
      next: 'Abre Configuración. Con un token de cuenta, completa el ID de la cuenta y deja vacío el de la agencia; para una agencia, usa un token creado en la agencia.',
    },
    'wrong-account': {
      what: 'El token pertenece a una cuenta distinta de la solicitada.',
      next: 'Abre Configuración y revisa el ID de la cuenta, o usa un token creado en esa cuenta.',
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
    'no-connection': {
      what: 'La extensión todavía no está conectada con Leadway.',
      next: 'Abre Configuración e introduce un token de integración privada.',
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
      what: 'Leadway no acepta de vuelta su propia lista de permisos: rechaza algunos que este usuario tiene.',
      next: 'Puedes seguir sin ellos, lo que se los quita al usuario, o dejar al usuario como está.',
    },
    interrupted: {
      what: 'El navegador detuvo la extensión antes de enviar el cambio.',
      next: 'Abre el usuario y haz el cambio otra vez.',
    },
    'journal-full': {
      what: 'La extensión no pudo anotar antes el cambio, así que no lo envió.',
      next: 'Libera espacio en el disco, reinicia el navegador e inténtalo de nuevo.',
    },
    'not-undoable': {
      what: 'Este cambio no se puede deshacer: ya no está en el historial, o no llegó a hacerse.',
      next: 'Abre el usuario y ajusta los permisos a mano.',
    },
    forbidden: {
      what: 'Esta página no tiene permitido hacer eso.',
      next: 'Recarga la página, abre el panel otra vez e inténtalo de nuevo.',
    },
    'bad-input': {
      what: 'Lo que escribiste no se puede usar.',
      next: 'Revisa si faltan o sobran caracteres; cada ID se copia de Leadway tal cual.',
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
};

const TEXTS: Readonly<Record<Language, Texts>> = { en: EN, es: ES };

/** Puts a failure into words of the current language; reading it in a component re-renders on a switch. */
export function describe(failure: Failure, now = Date.now()): Described {
  const texts = TEXTS[language.value];
  const words = texts.kinds[failure.kind];
  const details = { status: failure.status, time: timeOf(failure.retryAt, now) };
  const own = said(words.next, details);
  return {
    what: said(words.what, details),
    changed: texts.changed[failure.effect],
    next: failure.effect === 'none' ? own : waiting(texts.wait, failure.kind, own),
    reasons: reasonsOf(failure),
  };
}

/** What our own form refuses, by the code the background names it with. */
const TYPED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'token-empty': 'Paste the private integration token.',
    'token-characters':
      'The token has characters that no token has. Copy it again from the portal.',
    'id-missing': 'Type the Agency ID or the Account ID.',
    'company-id-shape': 'The Agency ID is not an id: letters and digits only, usually 20.',
    'account-id-shape': 'The Account ID is not an id: letters and digits only, usually 20.',
  },
  es: {
    'token-empty': 'Pega el token de integración privada.',
    'token-characters':
      'El token tiene caracteres que ningún token tiene. Cópialo otra vez del portal.',
    'id-missing': 'Escribe el ID de la agencia o el ID de la cuenta.',
    'company-id-shape':
      'El ID de la agencia no es un ID: solo letras y números, por lo general 20.',
    'account-id-shape': 'El ID de la cuenta no es un ID: solo letras y números, por lo general 20.',
  },
};

function reasonsOf({ kind, reasons = [], scopes = [] }: Failure): readonly string[] {
  if (kind === 'scopes-refused') return scopes;
  return kind === 'bad-input'
    ? reasons.map((code) => TYPED[language.value][code] ?? code)
    : reasons;
}

function said(line: Line, details: Details): string {
  return typeof line === 'string' ? line : line(details);
}

function waiting(wait: string, kind: FailureKind, own: string): string {
  return TRY_AGAIN.has(kind) ? wait : `${wait} ${own}`;
}

/** The local clock time, with the day where it is not today's; nothing for a moment that has passed. */
function timeOf(at: number | undefined, now: number): string | undefined {
  if (at === undefined || at <= now) return undefined;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  const shape = today
    ? clock
    : ({ weekday: 'long', day: 'numeric', month: 'long', ...clock } as const);
  return new Intl.DateTimeFormat(language.value, shape).format(at);
}
