import type { lock as en } from '../en/lock.ts';
import type { Texts } from '../language.ts';

export const lock: Texts<typeof en> = {
  heading: 'Bloqueo',
  intro:
    'Con una frase de contraseña, los tokens guardados solo se pueden usar después de escribirla. La extensión se bloquea sola al cerrar el navegador.',
  protects:
    'Protege los tokens si alguien copia los archivos de este navegador, o se sienta frente a él mientras está bloqueada. No los protege de quien controla esta computadora mientras está desbloqueada, y el historial de cambios, con nombres y correos, no está cifrado.',
  traces:
    'Los tokens guardados antes pueden dejar rastros un tiempo en los archivos del navegador. Para estar seguro, crea un token nuevo en Leadway y reemplaza el anterior después de poner la frase de contraseña.',
  none: 'No hay ninguna frase de contraseña.',
  isSet: 'Hay una frase de contraseña.',

  present: 'Frase de contraseña actual',
  next: 'Frase de contraseña nueva',
  repeat: 'Repite la frase de contraseña nueva',
  length:
    'Al menos 12 caracteres; cuatro o cinco palabras que no vayan juntas son una buena opción. Lo que cuenta es la longitud: quien copie los archivos puede probar frases tan rápido como su computadora lo permita.',
  noWayBack: 'Nadie puede recuperarla. Si la olvidas, conectas de nuevo con un token de Leadway.',
  short: 'Usa al menos 12 caracteres.',
  differs: 'Las dos no son iguales.',
  set: 'Poner la frase de contraseña',
  wasSet: 'Frase de contraseña puesta. Los tokens están cifrados con ella.',
  changeHeading: 'Cambiar la frase de contraseña',
  change: 'Cambiar la frase',
  changed: 'Frase de contraseña cambiada.',
  removeHeading: 'Quitar la frase de contraseña',
  removeHelp: 'Los tokens quedan entonces cifrados solo con una clave de este navegador.',
  remove: 'Quitar la frase',
  removed: 'Frase de contraseña quitada.',

  after: 'Bloquear después de un tiempo sin uso',
  afterMinutes: (minutes: number) =>
    minutes < 60
      ? `${minutes} minutos`
      : minutes === 60
        ? '1 hora'
        : `${Math.round(minutes / 60)} horas`,
  never: 'Solo al cerrar el navegador',
  afterHelp:
    'Uso es lo que haces en el panel, en la ventana emergente y aquí; comprobar cambios no cuenta.',
};
