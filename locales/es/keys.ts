import type { keys as en } from '../en/keys.ts';
import type { Texts } from '../language.ts';

export const keys: Texts<typeof en> = {
  title: 'Atajos de teclado',
  close: 'Cerrar',

  inBrowser: 'En cualquier parte del navegador',
  inPanel: 'En el panel',
  inSettings: 'En la configuración',

  openPanel: 'Abrir el panel en una página de Leadway',
  undoLast: 'Mostrar el último cambio; Enter allí lo deshace',
  search: 'Ir a la búsqueda',
  found: 'De la búsqueda al primer permiso encontrado',
  rows: 'Permiso siguiente o anterior',
  groups: 'Grupo siguiente o anterior',
  toggle: 'Activar o desactivar; abrir o cerrar un grupo',
  presets: 'Ir a los preajustes; escribe un nombre para elegir uno',
  copy: 'Ir a Copiar de otro usuario',
  review: 'Abrir o cerrar los cambios pendientes',
  apply: 'Ir a Aplicar; Enter allí aplica',
  undo: 'Ir a Deshacer, después de un cambio; Enter allí deshace',
  sections: 'Permisos, Opciones antiguas, Rol y cuentas, Perfil',
  findChange: 'Ir a la búsqueda del historial',
  changes: 'De la búsqueda a los cambios encontrados, y entre ellos',
  help: 'Esta lista',

  or: 'o',
  enter: 'Enter',
  space: 'Espacio',

  nothingWrites: 'Ningún atajo cambia nada por sí solo: lo hace un botón, y lo presionas tú.',
  browserOwn:
    'Los del navegador son sugerencias: puede que los use otra extensión. En la lista de atajos de extensiones del navegador se ven y se cambian.',
  singleOff: 'Las teclas de un solo carácter están desactivadas en la configuración.',

  keyboard: 'Teclado',
  single: 'Usar caracteres sueltos como atajos',
  singleHelp:
    'Funcionan en las páginas de la extensión mientras no escribes en un campo. Desactívalos si dictas por voz o si te estorban; las flechas, Ctrl + Enter y similares siguen funcionando.',
};
