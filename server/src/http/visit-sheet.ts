import type { VisitSheet } from '@ledningsplats/db/visit-sheets.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream, krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import {
  awakeSite,
  type VisitPageReading,
  visitReport,
  visitSheetSender,
} from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { isRefused, readSentCommand, refused } from '../core/received-command.ts';
import { readSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { HttpProblem } from './problem.ts';

/** By sheet and address, as at the places' sheets: sites share addresses, and none shuts another out. */
const PER_SHEET = { max: 300, timeWindow: 60_000, keyGenerator: sheetKey };
/** Two doors with a person each, who send what they have counted every few seconds. More is no longer counting. */
const COUNTS = { max: 240, windowMs: 10 * 60_000 };
const BODY_LIMIT = 1_000;

const params = z.object({ token: z.string().min(20).max(100).transform(readSheetToken) });

/** The page behind the code at one of krisstöd's sites: no account, and nothing but how many came there [KR5]. */
export function visitSheetRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, executor, directory, metrics, now } = services;
  const counts = new TryLimit(COUNTS);
  return async (app) => {
    app.get('/api/visit-sheet/:token', { schema: { params }, config: { rateLimit: PER_SHEET } }, async (request) => {
      const sheet = await opened(request.params.token);
      const plan = directory.plan?.plan;
      const state = await stateOf(sheet);
      const awake = state && awakeSite(state, sheet.site);
      const reading: VisitPageReading = {
        municipality: plan?.municipality.name ?? '',
        isExercise: state?.incident.mode === 'exercise',
        isBroken: state?.exerciseMark.broken != null,
        site: state?.krisstod.sites[sheet.site]?.name ?? null,
        sheet: sheet.number,
        call: plan?.places.sheetCall ?? null,
        open: awake && { adults: awake.adults, young: awake.young },
      };
      return reading;
    });

    app.post(
      '/api/visit-sheet/:token',
      { schema: { params, body: visitReport }, config: { rateLimit: PER_SHEET }, bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        const sheet = await opened(request.params.token);
        const { said, ...times } = request.body;
        const first = await firstAnswer(times.id, sheet);
        if (first) return sendAck(reply, first);
        if (!counts.begin(String(sheet.number), now())) throw new HttpProblem(429, 'rate_limited');
        const state = await stateOf(sheet);
        if (!state || !awakeSite(state, sheet.site)) {
          counts.giveBack(String(sheet.number));
          throw new HttpProblem(409, 'settled', { details: { why: 'asleep' } });
        }
        const { adults, young } = said;
        const data = { site: sheet.site, how: 'in', adults, young };
        const given = { type: 'CountKrisstodVisits', stream: krisstodStream(sheet.incident), data, content: {} };
        const command = readSentCommand({ ...times, ...given });
        const ack = isRefused(command) ? command : await executor.execute(command, () => senderBy(sheet));
        metrics.countCommand(ack);
        if (ack.ok) await store.visitSheets.used(sheet.number);
        return sendAck(reply, ackForSheet(ack));
      },
    );
  };

  /** Throws 404, the same whether there never was such a sheet or it is revoked. */
  async function opened(token: string): Promise<VisitSheet> {
    const sheet = await store.visitSheets.byToken(token);
    if (!sheet) throw new HttpProblem(404, 'not_found', { details: { why: 'unknown' } });
    return sheet;
  }

  async function stateOf({ incident }: VisitSheet): Promise<IncidentState | null> {
    return (await states.get(incidentStream(incident))).state as IncidentState | null;
  }

  /** What was sent again after a lost answer is answered as the first time, also when the site has closed meanwhile. */
  async function firstAnswer(id: string, sheet: VisitSheet): Promise<CommandAck | null> {
    const known = (await store.events.commands([id])).get(id);
    return known?.user === visitSheetSender(sheet.number) ? ackForSheet(JSON.parse(known.outcome)) : null;
  }
}

function sheetKey({ ip, params }: FastifyRequest): string {
  const { token } = params as { token: string };
  return `${addressKey(ip)} ${readSheetToken(token)}`;
}

/** Whoever holds the paper: nobody in the register, and a count of its own site is all that is made in its name. */
function senderBy({ number }: VisitSheet): Actor {
  return {
    user: visitSheetSender(number),
    person: null,
    function: null,
    capacities: [],
    permissions: new Set(['krisstod.write']),
    via: 'link',
  };
}

/** Which incident it was and how much has happened in it is nothing that a sheet tells. */
function ackForSheet(ack: CommandAck): CommandAck {
  return ack.ok
    ? { ok: true, stream: '', seq: 0 }
    : refused(ack.code, ack.field === undefined ? {} : { field: ack.field });
}
