import type { outcome as en } from '../en/outcome.ts';
import { plural, type Texts } from '../language.ts';

export const outcome: Texts<typeof en> = {
  granted: (count: number) => `${count} ${plural(count, 'concedido', 'concedidos')}`,
  removed: (count: number) => `${count} ${plural(count, 'quitado', 'quitados')}`,
  other: (count: number) => `${count} ${plural(count, 'otro cambio', 'otros cambios')}`,
  nothing: 'no cambió nada',
  notDone: (count: number) => `${count} sin hacer`,
  saved: (line: string) => `Guardado: ${line}`,
  undone: (line: string) => `Deshecho: ${line}`,
  partly: (line: string) => `Guardado en parte: ${line}`,
  partlyUndone: (line: string) => `Deshecho en parte: ${line}`,
  refused: (why: string) => `Sin cambios: ${why}`,
  notUndone: (why: string) => `No se deshizo: ${why}`,
  checking: (line: string) => `Comprobando… ${line}`,
  refusedNoReason: 'no tuvo efecto.',
  wouldGrant: (names: string) => `Habría concedido: ${names}`,
  wouldRemove: (names: string) => `Habría quitado: ${names}`,
  wouldDo: (names: string) => `Habría cambiado: ${names}`,
  'word-saved': 'Guardado',
  'word-undo': 'Deshecho',
  'word-taken-back': 'Guardado, luego deshecho',
  'word-partly': 'Guardado en parte',
  'word-refused': 'Sin cambios',
  'word-checking': 'Comprobando…',
};
