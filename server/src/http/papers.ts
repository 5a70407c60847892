import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { blankForms } from '../paper-pack/blank-forms.ts';
import { listPacks } from '../paper-pack/pack-files.ts';
import { papersStatus, readPapersStatus } from '../paper-pack/pack-status.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** From one address, which a whole town hall may share; a form takes a thread for a moment. */
const PER_ADDRESS = { max: 30, timeWindow: 60_000 };
const PDF = 'application/pdf';

/** Ledningsplats on paper, and the forms to write on by hand [ST10]. */
export function paperRoutes(services: Services): FastifyPluginAsyncZod {
  const { config, store, now } = services;
  return async (app) => {
    app.get('/api/papers', { schema: { response: { 200: papersStatus } } }, async (request) => {
      await reader(request, services, 'papers');
      return readPapersStatus(services);
    });

    /** Whether they are written, for who looks after the server and may read none of them. */
    app.get('/api/operations/papers', { schema: { response: { 200: papersStatus } } }, async (request) => {
      await reader(request, services, 'backups');
      return readPapersStatus(services);
    });

    app.get(
      '/api/papers/:name',
      { schema: { params: z.object({ name: z.string().max(100) }) }, config: { rateLimit: PER_ADDRESS } },
      async (request, reply) => {
        const { session } = await reader(request, services, 'papers');
        const { name } = request.params;
        // a name is one of those that are there, and never a way to anything else
        const files = config.papers === null ? [] : await listPacks(config.papers.folder).catch(() => []);
        if (config.papers === null || !files.some((one) => one.name === name)) throw new HttpProblem(404, 'not_found');
        const details = { kind: 'papper', name };
        store.audit.record({ at: now(), by: session.user, what: 'exported', about: null, details });
        return reply
          .header('content-disposition', `inline; filename="${name}"`)
          .header('cache-control', 'no-store')
          .type(PDF)
          .send(createReadStream(join(config.papers.folder, name)));
      },
    );

    app.get('/api/paper-forms.pdf', { config: { rateLimit: PER_ADDRESS } }, async (request, reply) => {
      await reader(request, services, 'incidents');
      const file = await makePaper({ paper: blankForms(planOf(services)), format: 'pdf' });
      return reply
        .header('content-disposition', 'inline; filename="blanketter.pdf"')
        .header('cache-control', 'no-store')
        .type(PDF)
        .send(file);
    });
  };
}
