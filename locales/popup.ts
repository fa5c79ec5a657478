import { table } from './language.ts';

export const popupText = table(
  {
    title: 'Quick permissions',
    connected: 'Connected',
    agency: 'agency',
    account: 'account',
    notConnected: 'No connection to Leadway yet.',
    connect: 'Connect to Leadway',
    settings: 'Settings',
    onThisPage: 'On this page',
    someUsers: (count: number) => `${count} users`,
    openPanel: 'Open panel',
    undoLast: 'Undo last change',
    empty: 'No changes yet. Open a user in Leadway to make the first one.',
    openLeadway: 'Open Leadway',
  },
  {
    title: 'Permisos rápidos',
    connected: 'Conectado',
    agency: 'agencia',
    account: 'cuenta',
    notConnected: 'Todavía no hay conexión con Leadway.',
    connect: 'Conectar con Leadway',
    settings: 'Configuración',
    onThisPage: 'En esta página',
    someUsers: (count: number) => `${count} usuarios`,
    openPanel: 'Abrir panel',
    undoLast: 'Deshacer el último cambio',
    empty: 'Todavía no hay cambios. Abre un usuario en Leadway para hacer el primero.',
    openLeadway: 'Abrir Leadway',
  },
);
