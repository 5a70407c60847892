import type { Person } from '@ledningsplats/db/people.ts';
import type { ContactReading } from '@ledningsplats/shared/core/administration.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

/** Everybody of the register with every way to reach them: for those who may see numbers, and nobody else [SE4]. */
export function contactRoutes(services: Services): FastifyPluginAsyncZod {
  const { directory, emergency } = services;
  return async (app) => {
    app.get('/api/contacts', async (request, reply) => {
      await reader(request, services, 'contacts');
      const people = [...directory.people()].filter(({ id, isErased }) => !isErased && !emergency.isItsPerson(id));
      reply.header('cache-control', 'no-store');
      return { contacts: people.map(asContact) };
    });
  };
}

function asContact({ isErased: _, phone: _phone, email: _email, ...contact }: Person): ContactReading {
  return contact;
}
