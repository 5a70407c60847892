import type { KeptWay, Person } from '@ledningsplats/db/people.ts';
import type { ContactReading } from '@ledningsplats/shared/core/administration.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

/** Everybody of the register with every way to reach them: for those who may see numbers, and nobody else [SE4]. */
export function contactRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, emergency } = services;
  return async (app) => {
    app.get('/api/contacts', async (request, reply) => {
      await reader(request, services, 'contacts');
      const people = [...directory.people()].filter(({ id, isErased }) => !isErased && !emergency.isItsPerson(id));
      reply.header('cache-control', 'no-store');
      const [kept, proved] = await Promise.all([store.people.ways(), store.trials.provedAt()]);
      return { contacts: people.map((person) => asContact(person, kept.get(person.id) ?? [], proved)) };
    });
  };
}

function asContact(
  { isErased: _, phone: _phone, email: _email, ...contact }: Person,
  kept: readonly KeptWay[],
  proved: ReadonlyMap<string, number>,
): ContactReading {
  const ways = kept.map(({ id, kind, value, label }) => ({ kind, value, label, provedAt: proved.get(id) ?? null }));
  return { ...contact, ways };
}
