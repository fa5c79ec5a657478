import * as z from 'zod/mini';

/** Ids of Leadway: 20 characters of `[A-Za-z0-9]` for users and accounts; bounded loosely, because nobody promised. */
export const LeadwayId = z.string().check(z.regex(/^[A-Za-z0-9_-]{6,64}$/));
/** Ids that we make ourselves. */
export const OwnId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));
