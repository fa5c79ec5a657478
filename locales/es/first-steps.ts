import type { firstSteps as en } from '../en/first-steps.ts';
import type { Texts } from '../language.ts';

export const firstSteps: Texts<typeof en> = {
  title: 'Tres pasos para empezar',
  done: 'listo',
  make: 'Crea un token en Leadway',
  connect: 'Pégalo aquí y pruébalo',
  connectHow: 'La prueba dice si el token funciona y para qué cuenta. Con ella no se cambia nada.',
  toForm: 'Ir al formulario',
  open: 'Abre un usuario en Leadway',
  openHow:
    'Presiona el botón “Editar permisos” en esa página. Ves cada cambio antes de hacerlo, y puedes deshacerlo.',
  ready: 'Todo está listo.',
  toLeadway: 'Ir a Leadway',
  example: 'Un ejemplo del panel que se abre entonces.',
  exampleName: 'Ana Ejemplo',
  exampleSearch: 'Buscar permisos',
  exampleSee: 'Ver contactos',
  exampleEdit: 'Crear y editar contactos',
  exampleDelete: 'Eliminar contactos',
  exampleApply: 'Aplicar 2 cambios',
};
