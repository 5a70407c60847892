import type { AuditRow } from '@ledningsplats/db/audit.ts';
import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { AuditListing, SecretReading } from '@ledningsplats/shared/core/administration.ts';
import { AUDIT_WHATS } from '@ledningsplats/shared/core/audit.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

const page = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  what: z.enum(AUDIT_WHATS).optional(),
  /** Nothing older than this time. */
  after: z.coerce.number().int().min(0).default(0),
});
const since = z.object({ after: z.coerce.number().int().min(0).default(0) });
/** More than any screen shows. */
const READERS = 500;

/** Who signed in, changed, exported and read what is secret: for the one responsible alone [SE6]. */
export function auditRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, readers } = services;
  return async (app) => {
    app.get('/api/audit', { schema: { querystring: page } }, async (request) => {
      await reader(request, services, 'audit');
      const { before, limit, what, after } = request.query;
      const rows = store.audit.page({ before: before ?? null, limit, ...(what ? { what } : {}) });
      // rows are in the order of their time: the first that is too old is followed by none that is not
      const entries = rows.filter(({ at }) => at >= after).map(asListing);
      return { entries, hasOlder: entries.length === limit };
    });

    app.get('/api/audit/secret-readers', { schema: { querystring: since } }, async (request) => {
      const { actor } = await reader(request, services, 'audit');
      // how far a reader has come is how much there is to read: told to those alone who may know that [SE3]
      const isCleared = mayOpen(actor.permissions, 'secret');
      await readers.flush();
      const found = await store.readers.ofSecrets({ after: request.query.after, limit: READERS });
      const rows = await Promise.all(
        found.map(async ({ stream, user, firstAt, lastAt, lastSeq }): Promise<SecretReading[]> => {
          const incident = parseStream(stream)?.incident;
          const headline = incident ? await store.events.headline(incident) : null;
          if (!headline) return [];
          const { number, mode } = headline;
          return [
            { incident: number, mode, name: nameOf(user) ?? user, firstAt, lastAt, lines: isCleared ? lastSeq : null },
          ];
        }),
      );
      return { readings: rows.flat() };
    });
  };

  function asListing({ id, at, by, what, about, details }: AuditRow): AuditListing {
    return { id, at, what, by: by === null ? null : nameOf(by), about: about === null ? null : nameOf(about), details };
  }

  /** An account's or a person's; null for what is neither. */
  function nameOf(id: string): string | null {
    const account = directory.account(id);
    return directory.person(account?.person ?? id)?.name ?? account?.username ?? null;
  }
}
