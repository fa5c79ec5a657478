import type { options as en } from '../en/options.ts';
import type { Texts } from '../language.ts';

export const options: Texts<typeof en> = {
  title: 'Permisos rápidos: configuración',
  product: 'Permisos rápidos para Leadway',
  heading: 'Configuración',
  onThisPage: 'Secciones',
  presets: 'Preajustes',
  language: 'Idioma',
  history: 'Historial',
  storage: 'Qué guarda esta extensión y dónde',

  helpTitle: '¿Dónde consigo un token?',
  help1:
    'En Leadway, abre Configuración > Integraciones privadas, en la cuenta, o en la agencia si administras muchas cuentas.',
  help2: 'Crea una integración y dale dos permisos: ver usuarios',
  help2and: 'y editar usuarios',
  help3: 'Copia el token en ese momento, porque Leadway lo muestra una sola vez, y pégalo aquí.',

  addresses: 'Direcciones del portal',
  addressesIntro:
    'Si el portal de tu agencia tiene una dirección propia, añádela aquí y el botón y el panel funcionarán también allí. El navegador te pedirá permiso. Añade solo una dirección que muestre tu portal.',
  addressAlways: 'siempre',
  addressTaken:
    'La configuración del navegador ya no permite esta dirección, así que allí no funciona nada.',
  addressAllow: 'Permitir de nuevo',
  addressRemove: 'Quitar',
  removeAddress: (host: string) => `Quitar ${host}`,
  addressLabel: 'Dirección del portal de tu agencia',
  addressHelp: 'Por ejemplo portal.tu-agencia.com, como en la barra de direcciones.',
  addAddress: 'Añadir dirección',
  addressAdded: (host: string) =>
    `Se añadió ${host}. En las páginas que ya están abiertas también funciona.`,
  addressRemoved: (host: string) => `Se quitó ${host}, con su permiso. Allí ya no funciona nada.`,

  languageLabel: 'Idioma de la extensión',
  languageBrowser: 'Idioma del navegador',

  historyEmpty: 'Todavía no hay cambios. Abre un usuario en Leadway para hacer el primero.',
  openLeadway: 'Abrir Leadway',
  damaged: (count: number) =>
    count === 1
      ? '1 registro no se pudo leer y se apartó. No se ha perdido: se conserva tal como se encontró, tanto tiempo como los demás cambios. No aparece en la lista ni en el archivo CSV; el historial exportado como JSON lo trae al final.'
      : `${count} registros no se pudieron leer y se apartaron. No se han perdido: se conservan tal como se encontraron, tanto tiempo como los demás cambios. No aparecen en la lista ni en el archivo CSV; el historial exportado como JSON los trae al final.`,

  exportHeading: 'Historial en un archivo',
  exportHelp:
    'Todos los cambios que se conservan, sea lo que sea que se muestre arriba, con el nombre y el correo de los usuarios y, del token, como mucho sus últimos cuatro caracteres. CSV se abre en una hoja de cálculo, una línea por cada cosa cambiada; JSON tiene todos los detalles.',
  exportHistory: 'Exportar historial',
  exportFormat: 'Formato del archivo',
  exporting: (size: string) => `Exportando… ${size} hasta ahora`,
  exported: (name: string, size: string) => `Exportado: ${name} (${size})`,

  limits: 'Cuánto historial se conserva',
  limitsHelp:
    'Lo que pase de uno de los dos límites se elimina para siempre, empezando por lo más antiguo, y ya no se puede deshacer. Los cambios que aún se están comprobando siempre se conservan. Si puedes necesitar los antiguos, expórtalos antes.',
  limitChanges: 'Número de cambios',
  limitDays: 'Número de días',
  range: (from: string, to: string) => `De ${from} a ${to}`,
  limitsSave: 'Guardar límites',
  limitsSaved: 'Límites guardados.',

  advanced: 'Avanzado',
  facts: 'Lo que se sabe de las páginas de Leadway',
  factsHelp:
    'La extensión reconoce a los usuarios en las páginas de Leadway por nombres de atributos, campos y elementos. Si Leadway rehace sus páginas, un archivo de quien cuida la extensión puede ponerlos al día. Un archivo no puede hacer más que eso: quién es un usuario siempre se pregunta a Leadway.',
  factsBuiltIn: 'Se usa lo que viene incluido.',
  factsFromFile: (day: string) => `Se usa un archivo del ${day}.`,
  factsLoad: 'Cargar un archivo',
  factsSave: 'Guardar como archivo',
  factsForget: 'Volver a lo incluido',
  factsLoaded: 'Cargado. También lo usan las páginas de Leadway que estén abiertas.',
  factsForgotten: 'Se vuelve a usar lo incluido, también en las páginas abiertas.',
  factsRefused: 'No se tomó nada de este archivo:',
  factsRefusedNext: 'Se sigue usando lo de antes. Corrige el archivo o pide otro.',
  'facts-not-json': 'El archivo no es JSON.',
  'facts-too-large': 'El archivo es demasiado grande.',
  'facts-unknown': 'no es el nombre de una lista.',
  'facts-missing': 'falta: el día, como 2026-12-31.',
  'facts-not-a-list': 'tiene que ser una lista.',
  'facts-not-a-text': 'tiene que ser un texto.',
  'facts-empty': 'está vacío.',
  'facts-too-many': 'es demasiado largo.',
  'facts-bad-form': 'tiene signos que no pueden estar ahí.',
  'facts-bad-selector': 'no es un selector que este navegador entienda.',

  storesToken:
    'El token y los ID se quedan en este navegador, en un almacenamiento de la extensión que ninguna página web puede leer.',
  storesChanges:
    'Cada cambio se anota aquí antes de enviarse, con el nombre y el correo del usuario y los valores de antes y de después, para poder deshacerlo.',
  storesNowhere: 'No se envía nada a nadie más que a Leadway, y no se recopila nada sobre ti.',
};
