import { mayGive } from '@ledningsplats/shared/access/command-access.ts';
import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { mayFollow } from '@ledningsplats/shared/access/stream-access.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import { z } from 'zod';
import type { Services } from '../services.ts';
import type { GatewaySocket } from './gateway-socket.ts';
import type { Pens } from './pens.ts';
import { TokenBucket } from './token-bucket.ts';

const penSchema = z.object({
  stream: z.string().max(120),
  thing: z
    .string()
    .max(80)
    .regex(/^[a-z0-9_-]+\/[a-z0-9._-]+$/),
  what: z.enum(['take', 'take_over', 'release']),
});

/** What is written one at a time, by the kind of stream. */
const WRITES: Partial<Record<StreamKind, CommandType>> = {
  incident: 'WritePictureSection',
  evaluation: 'WriteEvaluationSection',
};

/** Taken when somebody begins to write and given back when they have: a few in a minute at the most. */
const BURST = 40;
const PER_SECOND = 4;

/** The `pen` event of one connection: for whoever may write what the pen is held over. Nothing is answered; what holds is told to all. */
export function answerPen(socket: GatewaySocket, { sessions, directory, now }: Services, pens: Pens) {
  const bucket = new TokenBucket(BURST, PER_SECOND, performance.now());
  return (raw: unknown): void => {
    const request = penSchema.safeParse(raw);
    const actor = sessions.actor(socket.data.session);
    if (!request.success || typeof actor === 'string') return;
    const { stream, thing, what } = request.data;
    if (what === 'release') {
      pens.release(stream, socket.id, thing);
      return;
    }
    if (!bucket.take(performance.now())) return;
    const address = parseStream(stream);
    const writes = address && COMMANDS.get(WRITES[address.kind] ?? '');
    if (!writes || !mayFollow(actor, address) || !mayGive(actor.permissions, writes) || actor.person === null) return;
    const name = directory.person(actor.person)?.name ?? '';
    const pen = { thing, person: actor.person, name, function: actor.function, since: now() };
    pens.take(stream, socket.id, pen, what === 'take_over');
  };
}
