import { isNeverAtRest } from '@ledningsplats/shared/access/stream-access.ts';
import { EMPTY_HEAD } from '@ledningsplats/shared/core/hash-chain.ts';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import { CATCH_UP_LIMIT } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isWallUser } from '../accounts/wall-registry.ts';
import { readLines } from '../core/read-lines.ts';
import type { Services } from '../services.ts';
import { reader, streamReader } from './guard.ts';
import { lineCursor } from './line-cursor.ts';
import { HttpProblem } from './problem.ts';
import { Snapshots } from './snapshots.ts';
import { streamAudience } from './wall-guard.ts';

/** The stream's name with its slashes encoded, as `incident%2F<id>%2Fsecret`. */
const params = z.object({ stream: z.string().max(200) });
const lineParams = params.extend({ seq: z.coerce.number().int().min(1) });
const eventsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(CATCH_UP_LIMIT).default(CATCH_UP_LIMIT),
});
const linesQuery = z.object({
  order: z.enum(['occurred', 'recorded']).default('occurred'),
  beforeAt: z.coerce.number().int().optional(),
  beforeSeq: z.coerce.number().int().min(1).optional(),
  /** Those that came right after this line, in place of a page before another. */
  afterAt: z.coerce.number().int().optional(),
  afterSeq: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A stream's readings: its state, its events, its log. Each asks the same table as the live audience. */
export function streamRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, readers, directory, walls } = services;
  const snapshots = new Snapshots(services);

  return async (app) => {
    app.get('/api/streams/:stream/snapshot', { schema: { params } }, async (request, reply) => {
      const { stream } = request.params;
      const { actor, address } = await streamAudience(request, services, stream);
      const snapshot = await snapshots.get(stream);
      if (!snapshot) {
        // the secret part of an incident and krisstöd's are there before their first event; an incident is not
        const isThere = address.kind !== 'incident' && (await isOpened(address.incident));
        if (!isThere) throw new HttpProblem(404, 'not_found');
        return { stream, head: { seq: 0, hash: EMPTY_HEAD }, stateVersion: STATE_VERSION, state: null, lines: [] };
      }
      readers.given(stream, actor.user, snapshot.seq);
      reply
        .header('etag', snapshot.etag)
        // what is secret is written down by no browser, however it is opened
        .header('cache-control', isNeverAtRest(address.kind) ? 'no-store' : 'private, no-cache')
        .header('vary', 'accept-encoding');
      if (request.headers['if-none-match'] === snapshot.etag) return reply.code(304).send();
      reply.type('application/json; charset=utf-8');
      const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
      if (!takesBrotli) return reply.send(snapshot.json);
      return reply.header('content-encoding', 'br').send(snapshot.brotli);
    });

    app.get('/api/streams/:stream/events', { schema: { params, querystring: eventsQuery } }, async (request) => {
      const { stream } = request.params;
      const { after, limit } = request.query;
      const { actor } = await streamAudience(request, services, stream);
      const events = await store.events.read(stream, after, limit);
      const head = await store.events.head(stream);
      readers.given(stream, actor.user, events.at(-1)?.seq ?? 0);
      return { events, head };
    });

    app.get('/api/streams/:stream/lines', { schema: { params, querystring: linesQuery } }, async (request) => {
      const { stream } = request.params;
      const { order, limit, beforeAt, beforeSeq, afterAt, afterSeq } = request.query;
      const { actor } = await streamReader(request, services, stream);
      const [before, after] = [lineCursor(beforeAt, beforeSeq), lineCursor(afterAt, afterSeq)];
      const page = await store.events.lines({ stream, order, before, after, limit });
      const { total, head } = page;
      // as they were when they were counted: what came since reaches the screen as events
      const lines = await readLines(store.events, stream, page.seqs, head.seq);
      // corrections of an old line may be newer than any line here
      readers.given(stream, actor.user, head.seq);
      return { lines, total, head };
    });

    app.get('/api/streams/:stream/lines/:seq', { schema: { params: lineParams } }, async (request) => {
      const { stream, seq } = request.params;
      const { actor } = await streamReader(request, services, stream);
      const head = await store.events.head(stream);
      const [line] = await readLines(store.events, stream, [seq]);
      if (line?.seq !== seq) throw new HttpProblem(404, 'not_found');
      readers.given(stream, actor.user, head.seq);
      return { line };
    });

    app.get('/api/streams/:stream/lines/:seq/readers', { schema: { params: lineParams } }, async (request) => {
      const { stream, seq } = request.params;
      await reader(request, services, 'readers');
      await streamReader(request, services, stream);
      await readers.flush();
      const found = await store.readers.readersSince(stream, seq);
      return {
        readers: found.map(({ user, firstAt, lastAt }) => {
          const account = directory.account(user);
          const person = account && directory.person(account.person);
          return {
            person: account?.person ?? null,
            name: person?.name ?? account?.username ?? walls.nameOf(user) ?? '',
            // one that hangs there no more has no name
            isWall: isWallUser(user),
            firstAt,
            lastAt,
          };
        }),
      };
    });
  };

  async function isOpened(incident: string | null): Promise<boolean> {
    return incident === null || (await states.get(incidentStream(incident))).seq > 0;
  }
}
