import type { FastifyInstance } from 'fastify';
import type { Door } from '../http/door.ts';
import { HttpProblem } from '../http/problem.ts';

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What holds for every address: who is let in at all, JSON alone, and nothing kept by caches unless said. */
export function addApiRules(app: FastifyInstance, door: Door): void {
  // a form of somebody else's page can send text, never JSON
  app.removeContentTypeParser('text/plain');

  let isTold = false;
  app.addHook('onRequest', async (request) => {
    const why = door.refusal(request.raw, CHANGING.has(request.method));
    if (why === null) return;
    if (why === 'plain_http' && !isTold) {
      isTold = true;
      request.log.warn('refused: plain http from the network. A proxy must terminate TLS and send X-Forwarded-Proto');
    }
    throw new HttpProblem(403, 'forbidden', why === 'origin' ? {} : { details: { why } });
  });

  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
