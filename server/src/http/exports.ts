import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Session } from '@ledningsplats/db/sessions.ts';
import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import {
  EXPORT_KINDS,
  type ExportKind,
  type ExportReading,
  MASKED_KINDS,
  type MaskedCopyReading,
  masksSchema,
} from '@ledningsplats/shared/exports/export-readings.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { TooManyExports } from '../exports/exports.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { VERSION } from './health.ts';
import { HttpProblem } from './problem.ts';

const params = z.object({ stream: z.string().max(200) });
const oneExport = params.extend({ id: z.uuid() });
const asked = z
  .object({
    kind: z.enum([...EXPORT_KINDS, 'for_masking']),
    secret: z.boolean(),
    krisstod: z.boolean(),
    continuity: z.boolean().default(false),
    maskedCopy: z.uuid().nullable(),
  })
  .strict();
const newCopy = z.object({ basis: z.uuid(), masks: masksSchema }).strict();
/** Two thousand masks with a reason each. */
const MASKS_LIMIT = 2_000_000;

/** Each file by what it is, as it is called when it is saved. */
const NAMES: Readonly<Record<ExportKind | 'for_masking', string>> = {
  pdf: 'historik.pdf',
  log_csv: 'logg.csv',
  decisions_csv: 'beslut.csv',
  tasks_csv: 'uppgifter.csv',
  chain: 'kedja.jsonl',
  archive: 'arkiv.zip',
  for_masking: 'maskering.json',
};
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  zip: 'application/zip',
};

interface Reader {
  session: Session;
  actor: Actor;
  incident: string;
}

/** An incident taken out of the tool, by who may read it and no further than that [EX1] [SE3]. */
export function exportRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, directory, exports, now } = services;
  return async (app) => {
    app.get('/api/streams/:stream/exports', { schema: { params } }, async (request) => {
      const { stream } = request.params;
      const { session } = await exporter(request, stream);
      return { exports: exports.of(session.user, stream) };
    });

    app.post('/api/streams/:stream/exports', { schema: { params, body: asked } }, async (request, reply) => {
      const { stream } = request.params;
      const who = await exporter(request, stream);
      const { kind, maskedCopy } = request.body;
      const isMasking = kind === 'for_masking' || maskedCopy !== null;
      if (isMasking && !mayOpen(who.actor.permissions, 'maskedCopies')) throw new HttpProblem(403, 'forbidden');
      const copy = maskedCopy === null ? null : await copyOf(who.incident, maskedCopy);
      if (copy !== null && !(MASKED_KINDS as readonly string[]).includes(kind)) {
        throw new HttpProblem(422, 'invalid', { field: 'kind' });
      }
      const parts = copy === null ? partsOf(request.body) : { secret: copy.secret, krisstod: false, continuity: false };
      mayTakeOut(who, parts);
      const { number, mode, plan } = await incidentOf(stream);
      try {
        const made = exports.ask({
          job: {
            kind,
            incident: who.incident,
            parts,
            masked: copy === null ? null : { masks: copy.masks, heads: copy.heads },
            plan,
            names: directory.readings().map(({ id, name }) => [id, name]),
            by: nameOf(who.session.user),
            version: VERSION,
          },
          account: who.session.user,
          stream,
          number,
          fileName: fileName({ number, mode, kind, isMasked: copy !== null }),
          maskedCopy,
        });
        return reply.code(202).send(made);
      } catch (error) {
        if (error instanceof TooManyExports) throw new HttpProblem(429, 'rate_limited');
        throw error;
      }
    });

    app.delete('/api/streams/:stream/exports/:id', { schema: { params: oneExport } }, async (request, reply) => {
      const { session } = await exporter(request, request.params.stream);
      exports.drop(session.user, request.params.id);
      return reply.code(204).send();
    });

    app.get('/api/streams/:stream/exports/:id/file', { schema: { params: oneExport } }, async (request, reply) => {
      const { stream, id } = request.params;
      const who = await exporter(request, stream);
      const found = exports.ready(who.session.user, stream, id);
      if (!found) throw new HttpProblem(404, 'not_found');
      const { reading, path } = found;
      // what was permitted when it was asked for may have been taken back since
      mayTakeOut(who, reading);
      const isMasking = reading.kind === 'for_masking' || reading.maskedCopy !== null;
      if (isMasking && !mayOpen(who.actor.permissions, 'maskedCopies')) throw new HttpProblem(403, 'forbidden');
      return reply
        .header('content-disposition', `attachment; filename="${reading.fileName}"`)
        .header('content-length', reading.state === 'ready' ? reading.size : 0)
        .header('cache-control', 'no-store')
        .type(TYPES[reading.fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
        .send(createReadStream(path));
    });

    app.get('/api/streams/:stream/masked-copies', { schema: { params } }, async (request) => {
      const { incident } = await masker(request, request.params.stream);
      const copies = await store.maskedCopies.of(incident);
      return {
        copies: copies.map(
          ({ id, madeAt, madeBy, secret, heads, masks }): MaskedCopyReading => ({
            id,
            madeAt,
            madeBy: nameOf(madeBy),
            secret,
            head: { seq: heads[0]?.seq ?? 0, hash: heads[0]?.hash ?? '' },
            masks: masks.length,
            grounds: [...new Set(masks.map(({ ground }) => ground))],
          }),
        ),
      };
    });

    app.post(
      '/api/streams/:stream/masked-copies',
      { schema: { params, body: newCopy }, bodyLimit: MASKS_LIMIT },
      async (request, reply) => {
        const { stream } = request.params;
        const who = await masker(request, stream);
        const { basis, masks } = request.body;
        const read = exports.ready(who.session.user, stream, basis);
        if (read?.reading.kind !== 'for_masking') throw new HttpProblem(404, 'not_found');
        mayTakeOut(who, read.reading);
        const id = randomUUID();
        const { secret } = read.reading;
        const madeBy = who.session.user;
        await store.maskedCopies.add({
          id,
          incident: who.incident,
          madeAt: now(),
          madeBy,
          secret,
          heads: read.heads,
          masks,
        });
        return reply.code(201).send({ id });
      },
    );
  };

  /** Who may read the incident, and so take it out. Throws 401, 403, 404. */
  async function exporter(request: FastifyRequest, stream: string): Promise<Reader> {
    const { session, actor, address } = await streamReader(request, services, stream);
    if (address.kind !== 'incident' || address.incident === null) throw new HttpProblem(404, 'not_found');
    if (!mayOpen(actor.permissions, 'exports')) throw new HttpProblem(403, 'forbidden');
    return { session, actor, incident: address.incident };
  }

  async function masker(request: FastifyRequest, stream: string): Promise<Reader> {
    const who = await exporter(request, stream);
    if (!mayOpen(who.actor.permissions, 'maskedCopies')) throw new HttpProblem(403, 'forbidden');
    return who;
  }

  async function copyOf(incident: string, id: string) {
    const copy = await store.maskedCopies.find(id);
    if (copy?.incident !== incident) throw new HttpProblem(404, 'not_found');
    return copy;
  }

  /** What it is called, with the plan that it keeps. */
  async function incidentOf(stream: string) {
    const state = (await states.get(stream)).state as IncidentState | null;
    if (!state) throw new HttpProblem(404, 'not_found');
    const { number, mode, planVersion } = state.incident;
    return { number, mode, plan: (await plans.get(planVersion))?.plan ?? planOf(services) };
  }

  /** By name: an account's own is nothing that a paper says. */
  function nameOf(account: string): string {
    const known = directory.account(account);
    return (known?.person ? directory.person(known.person)?.name : null) ?? known?.username ?? account;
  }
}

type Parts = Pick<ExportReading, 'secret' | 'krisstod' | 'continuity'>;

function partsOf({ secret, krisstod, continuity }: Parts): Parts {
  return { secret, krisstod, continuity };
}

/** Throws 403 where a part is not theirs to read: it is left out by choice and never silently [SE3]. */
function mayTakeOut({ actor }: Reader, parts: Parts): void {
  const asked = (['secret', 'krisstod', 'continuity'] as const).filter((part) => parts[part]);
  if (!asked.every((part) => mayOpen(actor.permissions, part))) throw new HttpProblem(403, 'forbidden');
}

function fileName(of: { number: string; mode: string; kind: ExportKind | 'for_masking'; isMasked: boolean }): string {
  const parts = [
    ...(of.mode === 'exercise' ? ['ovning'] : []),
    `handelse-${of.number.replace('Ö', 'O')}`,
    ...(of.isMasked ? ['maskad'] : []),
    NAMES[of.kind],
  ];
  return parts.join('-');
}
