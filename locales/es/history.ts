import { plural } from '../language.ts';
import type { history as en } from '../en/history.ts';
import type { Texts } from '../language.ts';

export const history: Texts<typeof en> = {
  recentChanges: 'Cambios recientes',
  loading: 'Leyendo los cambios…',
  tryAgain: 'Reintentar',
  undo: 'Deshacer',
  undoOf: (user: string, line: string) => `Deshacer: ${user}, ${line}`,
  details: 'Detalles',
  detailsOf: (user: string, line: string) => `Detalles: ${user}, ${line}`,
  confirmInWindow: 'Confírmalo en la ventana de la extensión que se abrió.',
  declined: 'No se confirmó. No se cambió nada.',
  undoing: 'Deshaciendo…',
  preset: (name: string) => `Preajuste: ${name}`,
  copy: (name: string) => `Copiado de ${name}`,
  vanished: (count: number) =>
    `${count} ${plural(count, 'punto ya no está', 'puntos ya no están')} como se dejó aquí`,
  undoRest: 'Deshacer el resto',
  itDoes: (line: string) => `Deshacerlo significa: ${line}.`,
};
