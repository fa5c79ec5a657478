import type { popup as en } from '../en/popup.ts';
import type { Texts } from '../language.ts';

export const popup: Texts<typeof en> = {
  title: 'Permisos rápidos',
  connected: 'Conectado',
  agency: 'agencia',
  account: 'cuenta',
  notConnected: 'Todavía no hay conexión con Leadway.',
  connect: 'Conectar con Leadway',
  several: (count: number) => `${count} conexiones; cuál se usa depende de la página`,
  addConnection: 'Añadir una conexión',
  settings: 'Configuración',
  onThisPage: 'En esta página',
  someUsers: (count: number) => `${count} usuarios`,
  noUser: 'Ningún usuario abierto',
  noPortal: 'Esta pestaña no muestra un portal de Leadway.',
  openPanel: 'Abrir panel',
  damaged: (count: number) =>
    count === 1
      ? '1 cambio no se pudo leer y no está en esta lista. Se conserva; en Todos los cambios se explica.'
      : `${count} cambios no se pudieron leer y no están en esta lista. Se conservan; en Todos los cambios se explica.`,
  allChanges: 'Todos los cambios',
  undoLast: 'Deshacer el último cambio',
  empty: 'Todavía no hay cambios. Abre un usuario en Leadway para hacer el primero.',
  openLeadway: 'Abrir Leadway',
};
