import { randomBytes, randomUUID } from 'node:crypto';
import { planId, shortText, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { permitted, reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const newLink = z.object({ department: planId, label: shortText }).strict();
const params = z.object({ id: uuid });

/** The links by which departments send in disturbances without an account: made, listed, revoked [LA11]. */
export function departmentLinkRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, config, now } = services;
  return async (app) => {
    app.get('/api/department-links', async (request) => {
      await reader(request, services, 'departmentLinks');
      const links = await store.departmentLinks.list();
      return { links: links.map((link) => ({ ...link, madeBy: nameOf(link.madeBy) })) };
    });

    app.post('/api/department-links', { schema: { body: newLink } }, async (request, reply) => {
      const { actor } = await permitted(request, services, 'department.links');
      const { department, label } = request.body;
      const isKnown = directory.plan?.plan.departments.some(({ id }) => id === department) ?? false;
      if (!isKnown) throw new HttpProblem(422, 'invalid', { field: 'department' });
      const id = randomUUID();
      const token = randomBytes(32).toString('base64url');
      await store.departmentLinks.create({ id, token, department, label, madeBy: actor.user });
      const details = { department };
      store.audit.record({ at: now(), by: actor.user, what: 'department_link_made', about: null, details });
      const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
      // the address is shown this once: only its hash is kept
      return reply.code(201).send({ id, url: `${address}/forvaltning/${token}` });
    });

    app.delete('/api/department-links/:id', { schema: { params } }, async (request, reply) => {
      const { actor } = await permitted(request, services, 'department.links');
      const { id } = request.params;
      if (!(await store.departmentLinks.revoke(id))) throw new HttpProblem(404, 'not_found');
      const department = (await store.departmentLinks.list()).find((link) => link.id === id)?.department ?? null;
      const details = { department };
      store.audit.record({ at: now(), by: actor.user, what: 'department_link_revoked', about: null, details });
      return reply.code(204).send();
    });
  };

  function nameOf(account: string): string {
    const person = directory.account(account)?.person;
    return (person && directory.person(person)?.name) ?? '';
  }
}
