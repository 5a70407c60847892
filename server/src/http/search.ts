import { LINE_KINDS, VERIFICATIONS } from '@ledningsplats/shared/log/events.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readLines } from '../core/read-lines.ts';
import type { Services } from '../services.ts';
import { lineCursor } from './line-cursor.ts';
import { sessionKey } from './session-key.ts';
import { streamAudience } from './wall-guard.ts';

const params = z.object({ stream: z.string().max(200) });
/** More than anybody types, less than what would make the index work for nothing. */
const words = z.string().max(200).default('');
const time = z.coerce.number().int();
const querystring = z.object({
  words,
  place: words,
  kind: z.enum(LINE_KINDS).optional(),
  function: z.string().max(100).optional(),
  important: z.stringbool().default(false),
  verification: z.enum(VERIFICATIONS).optional(),
  from: time.optional(),
  to: time.optional(),
  beforeAt: time.optional(),
  beforeSeq: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Somebody who types, in some tabs at once, while a busy log makes each of them ask anew; a script is stopped at ten a second. */
const SEARCHES_PER_SESSION = { max: 100, timeWindow: 10_000, keyGenerator: sessionKey };

/** What an answer waits for an index that is being made: ordinary logs are read in less, and nobody sees that they were. */
const PATIENCE_MS = 400;

/**
 * Search in one stream's log [LG7]. It asks what reading the stream asks: an index holds one audience's lines and no more,
 * so neither hits nor counts tell of another's [SE3]. A log that is long, and that nobody has searched yet, is read first:
 * `preparing` then says how far that has come, there are no lines yet, and the same question is to be asked again.
 */
export function searchRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, readers } = services;
  return async (app) => {
    const options = { schema: { params, querystring }, config: { rateLimit: SEARCHES_PER_SESSION } };
    app.get('/api/streams/:stream/search', options, async (request) => {
      const { stream } = request.params;
      const {
        kind = null,
        verification = null,
        important,
        from = null,
        to = null,
        beforeAt,
        beforeSeq,
        ...asked
      } = request.query;
      const { actor } = await streamAudience(request, services, stream);
      const { read, of } = await store.events.prepareSearch(stream, PATIENCE_MS);
      if (read < of) return { lines: [], total: 0, head: await store.events.head(stream), preparing: { read, of } };
      const { seqs, total, head } = await store.events.search({
        ...asked,
        stream,
        kind,
        function: asked.function ?? null,
        importantOnly: important,
        verification,
        from,
        to,
        before: lineCursor(beforeAt, beforeSeq),
      });
      // as they were when they were found: a removal since then has its own way to the screen, and has no words to send
      const lines = await readLines(store.events, stream, seqs, head.seq);
      readers.given(stream, actor.user, head.seq);
      return { lines, total, head, preparing: null };
    });
  };
}
