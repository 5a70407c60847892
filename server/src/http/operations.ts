import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { backupStatus, readBackupStatus } from '../backup/backup-status.ts';
import type { Services } from '../services.ts';
import { permitted, reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** For those who look after the server, their machines, and those who write against the API: backups, Prometheus, OpenAPI. */
export function operationRoutes(services: Services): FastifyPluginAsyncZod {
  const { metrics, backups } = services;
  return async (app) => {
    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      if (!isOnThisMachine(request)) await permitted(request, services, 'audit.read');
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
    app.get('/api/operations/backups', { schema: { response: { 200: backupStatus } } }, async (request) => {
      await reader(request, services, 'backups');
      return readBackupStatus(services);
    });
    /** Begins one unless one is under way; how it goes is read above. */
    app.post('/api/operations/backups', { schema: { response: { 202: backupStatus } } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      if (!backups.ask(session.user)) throw new HttpProblem(409, 'invalid', { details: { why: 'no_directory' } });
      return reply.code(202).send(await readBackupStatus(services));
    });
    app.get('/api/docs/json', { schema: { hide: true } }, async () => app.swagger());
  };
}

/** A proxy on the same machine speaks for somebody else. */
function isOnThisMachine({ headers, ip }: FastifyRequest): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && (ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1');
}
