import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { PeopleReading } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';
import { peopleAudience } from './wall-guard.ts';

/**
 * The people register; numbers to ring only for those who may see them, and whose people they are and what they speak for
 * those who call support workers in by it [SE4].
 */
export function peopleRoutes(services: Services): FastifyPluginAsyncZod {
  const { directory } = services;
  return async (app) => {
    app.get('/api/people', async (request, reply) => {
      const actor = await peopleAudience(request, services);
      const hasPhones = actor.permissions.has('people.phones');
      const hasSkills = mayOpen(actor.permissions, 'skills');
      // readings of the same version differ, so the tag says which
      const etag = `"people-${directory.peopleVersion}${hasPhones ? '-phones' : ''}${hasSkills ? '-skills' : ''}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      const people = [...directory.people()].flatMap(({ id, phone }) => {
        const person = directory.person(id);
        if (!person) return [];
        const { organisation, languages, ...open } = person;
        return [{ ...(hasSkills ? person : open), ...(hasPhones && phone ? { phone } : {}) }];
      });
      const reading: PeopleReading = { version: directory.peopleVersion, people };
      return reading;
    });
  };
}
