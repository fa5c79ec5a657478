import type { historyPage as en } from '../en/history-page.ts';
import { plural, type Texts } from '../language.ts';

export const historyPage: Texts<typeof en> = {
  changes: 'Cambios',
  search: 'Buscar cambios',
  searchHelp:
    'Un usuario, un correo, un permiso, un preajuste o un ID de seguimiento. Intro lleva al primer cambio encontrado; desde allí, ↑ y ↓ a los demás.',
  user: 'Usuario',
  anyUser: 'Todos',
  outcome: 'Resultado',
  preset: 'Preajuste',
  any: 'Cualquiera',
  from: 'Desde',
  to: 'Hasta',
  showAll: 'Mostrar todos los cambios',
  noMatch: 'Ningún cambio coincide.',
  kept: (count: number, number: string) =>
    `Se ${plural(count, 'conserva', 'conservan')} ${number} ${plural(count, 'cambio', 'cambios')}.`,
  matching: (count: number) => `${count} ${plural(count, 'cambio coincide', 'cambios coinciden')}.`,
  matchingMore: (count: number) =>
    `Se muestran ${count} cambios que coinciden; hay más en otras páginas.`,
  older: 'Anteriores',
  newer: 'Más recientes',
  linked: 'El cambio que se pidió',
  gone: 'El cambio que se pidió ya no se conserva.',

  reading: 'Leyendo el cambio…',
  planned: 'Lo que se planeó',
  notDone: 'Sin hacer',
  conflicts: 'Otra persona acababa de cambiar lo mismo',
  conflict: (what: string, found: string, wanted: string) =>
    `${what}: se encontró ${found}, iba a quedar ${wanted}`,
  foreign: 'Cambiado por otra persona al mismo tiempo',
  vanished: 'Ya no está como lo dejó este cambio',
  person: 'Usuario',
  when: 'Planeado',
  sent: 'Enviado',
  answered: 'Leadway respondió',
  ended: 'Resultado conocido',
  through: 'Hecho con',
  agency: (id: string) => `Agencia ${id}`,
  account: (id: string) => `Cuenta ${id}`,
  token: (end: string) => `token que termina en ${end}`,
  origin: 'Hecho a partir de',
  byHand: 'opciones elegidas en el panel',
  withPreset: (name: string) => `Todos los cambios con “${name}”`,
  copied: (name: string) => `una copia de ${name}`,
  undoOf: 'deshacer otro cambio',
  takenBack: 'Deshecho por',
  anotherChange: 'otro cambio',
  traceIds: 'ID de seguimiento',
  traceHelp: 'El soporte de Leadway puede buscarlos.',

  beforeAfter: 'El usuario antes y después',
  what: 'Qué',
  before: 'Antes',
  after: 'Después',
  notRead: 'no leído',
  still: (count: number) => `${count} más que el usuario tenía y conservó`,

  clearHeading: 'Borrar el historial',
  clearHelp:
    'Elimina de esta computadora los cambios que se conservan, con los nombres que contienen. En Leadway no cambia nada. Un cambio que aún se está comprobando nunca se elimina. Si puedes necesitarlos después, expórtalos antes.',
  clear: 'Borrar historial',
  clearQuestion: (count: number, number: string) =>
    `¿Eliminar ${number} ${plural(count, 'cambio', 'cambios')} para siempre?`,
  clearConsequence: 'Ya no se podrán deshacer ni consultar.',
  clearDamaged: (count: number) =>
    count === 1
      ? 'También se elimina 1 registro que no se pudo leer.'
      : `También se eliminan ${count} registros que no se pudieron leer.`,
  clearOpen: (count: number) =>
    count === 1
      ? '1 cambio aún se está comprobando y se conserva.'
      : `${count} cambios aún se están comprobando y se conservan.`,
  clearForGood: 'Eliminar para siempre',
  cleared: (count: number, number: string) =>
    count === 1 ? 'Se eliminó 1 cambio.' : `Se eliminaron ${number} cambios.`,
  clearedLeft: (count: number) =>
    count === 1
      ? '1 aún se está comprobando y se conservó.'
      : `${count} aún se están comprobando y se conservaron.`,
};
