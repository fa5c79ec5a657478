import { plural, table } from './language.ts';

export const optionsText = table(
  {
    title: 'Quick permissions: settings',
    heading: 'Settings',
    onThisPage: 'Sections',
    connection: 'Connection',
    language: 'Language',
    history: 'History',
    storage: 'What this extension stores and where',

    token: 'Private integration token',
    tokenSet: (end: string) => `Token set, ends in ${end}`,
    tokenKept: 'Leave this empty to keep it; type another to replace it.',
    tokenMissing: 'Paste a private integration token first.',
    agencyId: 'Agency ID',
    agencyIdHelp: 'For an agency token. In the agency: Settings > Company.',
    accountId: 'Account ID',
    accountIdHelp: "For an account token. In the account's web address, after /location/.",
    save: 'Save and test connection',
    saving: 'Testing the connection…',
    connected: (level: 'agency' | 'account') => `Connected with an ${level} token.`,
    usersSeen: (count: number) => `It sees ${count} ${plural(count, 'user', 'users')}.`,
    writeUntested:
      'Whether it may also change users cannot be tested without changing one; the first change will tell.',
    unknownShape:
      'The token does not look like a private integration token (pit-…). It is kept, because Leadway accepted it.',
    remove: 'Remove connection',
    removed:
      'Connection removed. The token is gone from this browser; to make it worthless, delete it in Leadway too.',
    helpTitle: 'Where do I get a token?',
    help1:
      'In Leadway, open Settings > Private Integrations, in the account, or in the agency if you manage many accounts.',
    help2: 'Create an integration and give it two rights: to view users',
    help2and: 'and to edit users',
    help3:
      'Copy the token at once, because Leadway shows it only this one time, and paste it here.',

    languageLabel: 'Language of the extension',
    languageBrowser: "Browser's language",

    historyEmpty: 'No changes yet. Open a user in Leadway to make the first one.',
    openLeadway: 'Open Leadway',

    storesToken:
      'The token and the IDs stay in this browser, in storage of the extension that no web page can read.',
    storesChanges:
      "Each change is written down here before it is sent, with the user's name and e-mail and the values before and after, so that it can be undone.",
    storesNowhere: 'Nothing is sent to anyone but Leadway, and nothing about you is collected.',
  },
  {
    title: 'Permisos rápidos: configuración',
    heading: 'Configuración',
    onThisPage: 'Secciones',
    connection: 'Conexión',
    language: 'Idioma',
    history: 'Historial',
    storage: 'Qué guarda esta extensión y dónde',

    token: 'Token de integración privada',
    tokenSet: (end: string) => `Token guardado, termina en ${end}`,
    tokenKept: 'Déjalo vacío para conservarlo; escribe otro para reemplazarlo.',
    tokenMissing: 'Primero pega un token de integración privada.',
    agencyId: 'ID de la agencia',
    agencyIdHelp: 'Para un token de agencia. En la agencia: Configuración > Empresa.',
    accountId: 'ID de la cuenta',
    accountIdHelp:
      'Para un token de cuenta. En la dirección web de la cuenta, después de /location/.',
    save: 'Guardar y probar la conexión',
    saving: 'Probando la conexión…',
    connected: (level: 'agency' | 'account') =>
      `Conectado con un token de ${level === 'agency' ? 'agencia' : 'cuenta'}.`,
    usersSeen: (count: number) => `Ve ${count} ${plural(count, 'usuario', 'usuarios')}.`,
    writeUntested:
      'No se puede probar si también puede cambiar usuarios sin cambiar uno; se verá con el primer cambio.',
    unknownShape:
      'El token no parece un token de integración privada (pit-…). Se conserva porque Leadway lo aceptó.',
    remove: 'Quitar la conexión',
    removed:
      'Conexión quitada. El token ya no está en este navegador; para que deje de servir, elimínalo también en Leadway.',
    helpTitle: '¿Dónde consigo un token?',
    help1:
      'En Leadway, abre Configuración > Integraciones privadas, en la cuenta, o en la agencia si administras muchas cuentas.',
    help2: 'Crea una integración y dale dos permisos: ver usuarios',
    help2and: 'y editar usuarios',
    help3: 'Copia el token en ese momento, porque Leadway lo muestra una sola vez, y pégalo aquí.',

    languageLabel: 'Idioma de la extensión',
    languageBrowser: 'Idioma del navegador',

    historyEmpty: 'Todavía no hay cambios. Abre un usuario en Leadway para hacer el primero.',
    openLeadway: 'Abrir Leadway',

    storesToken:
      'El token y los ID se quedan en este navegador, en un almacenamiento de la extensión que ninguna página web puede leer.',
    storesChanges:
      'Cada cambio se anota aquí antes de enviarse, con el nombre y el correo del usuario y los valores de antes y de después, para poder deshacerlo.',
    storesNowhere: 'No se envía nada a nadie más que a Leadway, y no se recopila nada sobre ti.',
  },
);
