import { z } from 'zod';
import { instant, uuid } from '../core/field-schemas.ts';
import { SIREN_RESULTS } from './events.ts';

// no words of their own: nothing of anybody's can come in by a link that has no name to it
const said = z.object({ what: z.literal('siren'), siren: uuid, result: z.enum(SIREN_RESULTS) }).strict();
export type ListenerSaid = z.infer<typeof said>;

/** What a listener's page sends: how one of its sirens was heard, and nothing else [PL8]. `id` becomes the command's. */
export const listenerReport = z.object({ id: uuid, said, madeAt: instant, sentAt: instant }).strict();
