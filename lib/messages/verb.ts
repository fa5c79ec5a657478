import type * as z from 'zod/mini';
import { late } from '../late.ts';

/** Classes of sender, decided from what the browser stamped on a message and never from what it says. */
export type SenderClass = 'own-page' | 'panel' | 'portal-script';

/**
 * A message: who may send it, and the strict shape of what it carries. The shape is made when the first such message
 * comes: all of them together take longer than anything else in the start of a worker, which hears of few.
 */
export function verb<
  const Audience extends readonly SenderClass[],
  Shape extends z.ZodMiniType<unknown>,
>(audience: Audience, shape: () => Shape): { readonly audience: Audience; readonly input: Shape } {
  const input = late(shape);
  return {
    audience,
    get input() {
      return input();
    },
  };
}
