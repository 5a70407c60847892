import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { HttpProblem } from '../http/problem.ts';

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What holds for every address of the API: JSON alone, our own pages alone, and nothing kept by caches unless said. */
export function addApiRules(app: FastifyInstance, config: Config): void {
  // a form of somebody else's page can send text, never JSON
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (request) => {
    if (CHANGING.has(request.method) && !isOwnOrigin(request.headers, config.publicAddress)) {
      throw new HttpProblem(403, 'forbidden');
    }
  });

  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
