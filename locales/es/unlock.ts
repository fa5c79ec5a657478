import type { unlock as en } from '../en/unlock.ts';
import { plural, type Texts } from '../language.ts';

export const unlock: Texts<typeof en> = {
  heading: 'Bloqueada',
  why: 'No se lee ni se cambia nada hasta que la desbloquees.',
  passphrase: 'Frase de contraseña',
  unlock: 'Desbloquear',
  wrong: 'Esa no es la frase de contraseña.',
  wait: (seconds: number) =>
    seconds < 60
      ? `Próximo intento en ${seconds} ${plural(seconds, 'segundo', 'segundos')}.`
      : `Próximo intento en ${Math.ceil(seconds / 60)} minutos.`,
  unsettled: (count: number) =>
    count === 1
      ? '1 cambio todavía se está comprobando; la comprobación sigue cuando desbloquees.'
      : `${count} cambios todavía se están comprobando; la comprobación sigue cuando desbloquees.`,
  forgotten: '¿Olvidaste la frase de contraseña?',
  forgottenWhy:
    'Nadie puede recuperarla. Puedes olvidar todas las conexiones y conectar de nuevo con un token de Leadway. El historial de cambios se conserva, y entonces se puede ver otra vez.',
  forget: 'Olvidar las conexiones y empezar de nuevo',
  forgetReally: 'Olvidarlas ahora',
  keep: 'Conservarlas',
  settings: 'Configuración',
  lockNow: 'Bloquear ahora',
};
