import type { Person } from '@ledningsplats/db/people.ts';
import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { ERASURE_REASONS, type RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import { planId, shortText } from '@ledningsplats/shared/core/field-schemas.ts';
import { CONTACT_KINDS, MOST_WAYS, WAY_KINDS, WAY_LABELS } from '@ledningsplats/shared/people/ways.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkPerson, createPerson, planOf } from '../accounts/create-account.ts';
import { erasePerson } from '../accounts/erase-person.ts';
import { personHoldings } from '../accounts/person-holdings.ts';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { HttpProblem } from './problem.ts';

const fields = z
  .object({
    name: shortText,
    title: shortText,
    function: planId.nullable(),
    capacities: z.array(planId).max(50),
    kind: z.enum(CONTACT_KINDS),
    organisation: shortText.nullable(),
    languages: z.array(shortText).max(30),
    talkGroups: z.array(shortText).max(30),
    ways: z
      .array(z.object({ kind: z.enum(WAY_KINDS), value: shortText, label: z.enum(WAY_LABELS).nullable() }).strict())
      .max(MOST_WAYS),
  })
  .strict();
const params = z.object({ id: z.string().max(60) });
const erasure = z.object({ reason: z.enum(ERASURE_REASONS), keepName: z.boolean() }).strict();

/** Keeping the people register: with or without an account, all that is known of somebody, and the removal of it [SE4]. */
export function peopleRegisterRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, emergency, now } = services;
  return async (app) => {
    app.get('/api/people/register', async (request) => {
      await permitted(request, services, 'accounts.manage');
      const people = [...directory.people()].filter(({ id, isErased }) => !isErased && !emergency.isItsPerson(id));
      return { people: people.map(asRegistered) };
    });

    app.post('/api/people', { schema: { body: fields } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      checkPerson(planOf(services), request.body);
      const id = await createPerson(services, request.body);
      store.audit.record({ at: now(), by: session.user, what: 'person_changed', about: id, details: { new: true } });
      return reply.code(201).send(asRegistered(registered(id)));
    });

    app.patch('/api/people/:id', { schema: { params, body: fields } }, async (request) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const { id } = request.params;
      const plan = planOf(services);
      return directory.inTurn(async () => {
        const before = registered(id);
        if (request.body.kind === 'organisation' && hasWayIn(id))
          throw new HttpProblem(409, 'exists', { field: 'kind' });
        checkPerson(plan, request.body, before);
        await store.people.save([{ id, ...request.body }]);
        await directory.readPeople();
        const details = { fields: changed(before, request.body).join(' ') };
        store.audit.record({ at: now(), by: session.user, what: 'person_changed', about: id, details });
        return asRegistered(registered(id));
      });
    });

    app.post('/api/people/:id/erasure', { schema: { params, body: erasure } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      await erasePerson(services, registered(request.params.id).id, request.body, session.user);
      return reply.code(204).send();
    });

    app.get('/api/people/:id/holdings', { schema: { params } }, async (request) => {
      const { session, actor } = await permitted(request, services, 'accounts.manage');
      const { id } = request.params;
      const holdings = await personHoldings(services, id, mayOpen(actor.permissions, 'secret'));
      if (!holdings) throw new HttpProblem(404, 'not_found');
      store.audit.record({ at: now(), by: session.user, what: 'exported', about: id, details: { kind: 'holdings' } });
      return holdings;
    });
  };

  /** An organisation logs in as nobody: each of its people does as themselves. */
  function hasWayIn(person: string): boolean {
    return directory.accounts().some((account) => account.person === person);
  }

  /** Throws 404, also for one who is erased, and for the sealed account's, which nothing but sealing changes [SE2]. */
  function registered(id: string): Person {
    const person = directory.registered(id);
    if (!person || emergency.isItsPerson(id)) throw new HttpProblem(404, 'not_found');
    return person;
  }
}

/** Names of the fields that differ. */
function changed(before: Person, after: z.infer<typeof fields>): string[] {
  return (Object.keys(after) as (keyof typeof after)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function asRegistered({ isErased: _, ...person }: Person): RegisteredPerson {
  return person;
}
