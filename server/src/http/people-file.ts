import type { Person } from '@ledningsplats/db/people.ts';
import type { ContactsPreview } from '@ledningsplats/shared/people/people-file.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { decodeFile } from '../files/decode-file.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { readContacts } from '../people/read-contacts.ts';
import { writeContacts } from '../people/write-contacts.ts';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** Two thousand rows, in base64. */
const FILE_LIMIT = 3_000_000;
const file = z.object({ base64: z.base64() }).strict();
const looked = file.extend({ version: z.int().nonnegative() });

/** The contacts as a file: read out, looked through before anything is saved, and taken in [LM5]. */
export function peopleFileRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, emergency, now } = services;
  return async (app) => {
    app.get('/api/people.csv', async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const body = writeContacts(changeable(), planOf(services));
      store.audit.record({ at: now(), by: session.user, what: 'exported', about: null, details: { kind: 'contacts' } });
      const day = new Date(now()).toISOString().slice(0, 10);
      return reply
        .header('content-disposition', `attachment; filename="kontakter-${day}.csv"`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(body);
    });

    app.post(
      '/api/people/preview',
      { bodyLimit: FILE_LIMIT, schema: { body: file } },
      async (request): Promise<ContactsPreview> => {
        await permitted(request, services, 'accounts.manage');
        const { contacts, ...about } = read(request.body.base64);
        return { version: directory.peopleVersion, ...about, rows: contacts.map(({ row }) => row) };
      },
    );

    // the same file again, and the register as it was looked through: what was seen is what is saved
    app.post('/api/people/import', { bodyLimit: FILE_LIMIT, schema: { body: looked } }, async (request) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const { base64, version } = request.body;
      return directory.inTurn(async () => {
        if (version !== directory.peopleVersion) throw new HttpProblem(409, 'stale');
        const saved = read(base64).contacts.flatMap(({ row, save }) => (save === null ? [] : [{ row, save }]));
        if (saved.length > 0) {
          await store.people.save(saved.map(({ save }) => save));
          await directory.readPeople();
        }
        for (const { row, save } of saved) {
          const details = { new: row.what === 'new', fields: 'import' };
          store.audit.record({ at: now(), by: session.user, what: 'person_changed', about: save.id, details });
        }
        return { saved: saved.length };
      });
    });
  };

  /** Throws 422 with why the file cannot be read. */
  function read(base64: string) {
    const { text, encoding } = decodeFile(Buffer.from(base64, 'base64'));
    const accounts = new Set(directory.accounts().map(({ person }) => person));
    try {
      const known = { plan: planOf(services), people: changeable(), hasAccount: (id: string) => accounts.has(id) };
      return { encoding, ...readContacts(text, known) };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      throw new HttpProblem(422, 'invalid', { field: 'file', details: { why: error.why, line: error.line } });
    }
  }

  function changeable(): Person[] {
    return [...directory.people()].filter(({ id, isErased }) => !isErased && !emergency.isItsPerson(id));
  }
}
