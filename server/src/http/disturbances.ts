import type { DepartmentLink } from '@ledningsplats/db/department-links.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { instant, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { DepartmentReading } from '@ledningsplats/shared/disturbances/own-disturbance.ts';
import { departmentKey, personKey } from '@ledningsplats/shared/disturbances/sender-key.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { ownDisturbances } from '../core/own-disturbances.ts';
import { isRefused, readSentCommand } from '../core/received-command.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** Several phones of a department look every quarter of a minute, behind one address. */
const LOOKS = { max: 300, timeWindow: 60_000, keyGenerator: linkKey };
/** By one link, from however many addresses: a department in trouble, not a flood on the duty officer's screen. */
const REPORTS = { max: 20, windowMs: 10 * 60_000 };

const params = z.object({ token: z.string().min(20).max(100) });
const report = z
  .object({
    /** The command's id, made by the sender: sent again, it is the same disturbance. */
    id: uuid,
    content: z.unknown(),
    occurredAt: instant.optional(),
    madeAt: instant,
    sentAt: instant,
  })
  .strict();

/** A department's own disturbances: by the account that sent them in, or by the department's link without one [LA11]. */
export function disturbanceRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, executor, directory, metrics, now } = services;
  const reports = new TryLimit(REPORTS);
  return async (app) => {
    app.get('/api/disturbances/own', async (request) => {
      const { actor } = await reader(request, services, 'ownDisturbances', true);
      return { disturbances: actor.person === null ? [] : await ownDisturbances(services, personKey(actor.person)) };
    });

    app.get('/api/department/:token', { schema: { params }, config: { rateLimit: LOOKS } }, async (request) => {
      const { department } = await opened(request.params.token);
      const reading: DepartmentReading = {
        municipality: directory.plan?.plan.municipality.name ?? '',
        department: directory.plan?.plan.departments.find(({ id }) => id === department)?.name ?? department,
        disturbances: await ownDisturbances(services, departmentKey(department)),
      };
      return reading;
    });

    app.post(
      '/api/department/:token',
      { schema: { params, body: report }, config: { rateLimit: LOOKS } },
      async (request, reply) => {
        const link = await opened(request.params.token);
        const data = { department: link.department, link: link.id };
        const envelope = { ...request.body, type: 'ReportDisturbance', stream: 'disturbances', data };
        const command = readSentCommand(envelope);
        if (!reports.begin(link.id, now())) throw new HttpProblem(429, 'rate_limited');
        const ack = isRefused(command) ? command : await executor.execute(command, () => senderBy(link));
        metrics.countCommand(ack);
        if (ack.ok) await store.departmentLinks.used(link.id);
        else reports.giveBack(link.id);
        return sendAck(reply, ack);
      },
    );
  };

  /** Throws 404, the same whether there never was such a link or it is revoked. */
  async function opened(token: string): Promise<DepartmentLink> {
    const link = await store.departmentLinks.byToken(token);
    if (!link) throw new HttpProblem(404, 'not_found', { details: { why: 'unknown' } });
    return link;
  }
}

/** Whoever holds the link: nobody in the register, and nothing but this permission. */
function senderBy({ id }: DepartmentLink): Actor {
  return {
    user: `link/${id}`,
    person: null,
    function: null,
    capacities: [],
    permissions: new Set(['disturbance.report']),
    via: 'link',
  };
}

/** Each link by itself, so that a town hall behind one address is not one sender. */
function linkKey(request: FastifyRequest): string {
  return `${addressKey(request.ip)} ${(request.params as { token?: string }).token ?? ''}`;
}
