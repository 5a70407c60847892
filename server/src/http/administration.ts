import { stat } from 'node:fs/promises';
import type { ChainCheck, OperationsReading } from '@ledningsplats/shared/core/administration.ts';
import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { preparations } from '../accounts/preparations.ts';
import { ChainCheckJob } from '../jobs/chain-check.ts';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { VERSION } from './health.ts';

/** How the installation is, for whoever looks after it. */
export function administrationRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, now } = services;
  const job = new ChainCheckJob(services);
  const startedAt = now();
  return async (app) => {
    app.addHook('onClose', async () => job.close());

    app.get('/api/operations', async (request) => {
      await permitted(request, services, 'accounts.manage');
      const [size, free, sessions] = await Promise.all([
        sizeOnDisk(store.path),
        store.freeBytes(),
        store.sessions.list(),
      ]);
      const reading: OperationsReading = {
        version: VERSION,
        protocol: PROTOCOL,
        node: process.version,
        startedAt,
        now: now(),
        database: { size, free },
        sessions: sessions.length,
        check: await check(),
      };
      return reading;
    });

    app.post('/api/operations/check', async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      job.start(session.user);
      return reply.code(202).send(await check());
    });

    app.get('/api/preparations', async (request) => {
      await permitted(request, services, 'accounts.manage');
      return { points: await preparations(services) };
    });
  };

  async function check(): Promise<ChainCheck> {
    const last = await job.last();
    const account = last && directory.account(last.by);
    return {
      running: job.running,
      last: last && { ...last, by: (account && directory.person(account.person)?.name) ?? null },
    };
  }
}

/** With the log that SQLite keeps beside the file. */
async function sizeOnDisk(path: string): Promise<number> {
  const sizes = await Promise.all(
    [path, `${path}-wal`].map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
