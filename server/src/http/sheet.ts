import type { PlaceSheet } from '@ledningsplats/db/place-sheets.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { stampOccurredAt } from '@ledningsplats/shared/core/occurred-at.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { sheetCommand, sheetReport } from '@ledningsplats/shared/places/sheet.ts';
import { type SheetReading, sheetSender } from '@ledningsplats/shared/places/sheet-reading.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { isRefused, readSentCommand, refused } from '../core/received-command.ts';
import { awakePlace, hearerOf, sheetPlace } from '../places/awake-place.ts';
import { readSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { HttpProblem } from './problem.ts';

/**
 * By sheet and address: places in one school share an address, and none of them shuts another out. The phones at a place look
 * every quarter of a minute each; a hundred and thirty bits are not guessed at any pace.
 */
const PER_SHEET = { max: 300, timeWindow: 60_000, keyGenerator: sheetKey };
/** Two doors with a person each, who send what they have counted every few seconds. More is no longer counting. */
const COUNTS = { max: 240, windowMs: 10 * 60_000 };
/** What people have to read: a place in trouble, not a flood in the log. */
const WORDS = { max: 20, windowMs: 10 * 60_000 };
/** Clocks that differ by less are not corrected: a press in the moment that the place opens is not from before it. */
const CLOCKS_APART_MS = 5_000;
/** A message of any letters, and what stands around it. */
const BODY_LIMIT = 8_000;

const params = z.object({ token: z.string().min(20).max(100).transform(readSheetToken) });

/**
 * The page behind a sheet's code: no account, and nothing but the sheet's own place while a real incident has it open
 * [PL5] [KO3].
 */
export function sheetRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, executor, directory, metrics, now } = services;
  const limits = { count: new TryLimit(COUNTS), words: new TryLimit(WORDS) };
  return async (app) => {
    app.get('/api/sheet/:token', { schema: { params }, config: { rateLimit: PER_SHEET } }, async (request) => {
      const sheet = await opened(request.params.token);
      const plan = directory.plan?.plan;
      const place = await sheetPlace(services, sheet.place);
      const reading: SheetReading = {
        municipality: plan?.municipality.name ?? '',
        place: place.name,
        sheet: sheet.number,
        call: plan?.places.sheetCall ?? null,
        open: place.open,
      };
      return reading;
    });

    app.post(
      '/api/sheet/:token',
      { schema: { params, body: sheetReport }, config: { rateLimit: PER_SHEET }, bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        // 1. A sheet that holds, and what it says for the first time.
        const sheet = await opened(request.params.token);
        const { said, ...times } = request.body;
        const first = await firstAnswer(times.id, sheet);
        if (first) return sendAck(reply, first);

        // 2. Not more than a place has to say.
        const limit = said.what === 'count' ? limits.count : limits.words;
        if (!limit.begin(String(sheet.number), now())) throw new HttpProblem(429, 'rate_limited');

        // 3. For the incident that has the place open, and not from before it opened it.
        const awake = await awakePlace(services, sheet.place);
        const { occurredAt } = stampOccurredAt({ ...times, now: now() });
        if (!awake || occurredAt < awake.since - CLOCKS_APART_MS) {
          limit.giveBack(String(sheet.number));
          throw new HttpProblem(409, 'settled', { details: { why: awake ? 'earlier' : 'asleep' } });
        }

        // 4. As one of three commands, with the one right that it takes; what is in words, to those who are at work.
        const { incident, plan, isElsewhere } =
          said.what === 'count' ? { ...awake, isElsewhere: false } : await hearerOf(services, awake);
        const { permission, ...given } = sheetCommand(said, awake.place, plan, isElsewhere);
        const command = readSentCommand({ ...times, ...given, stream: incidentStream(incident) });
        const ack = isRefused(command) ? command : await executor.execute(command, () => senderBy(sheet, permission));
        metrics.countCommand(ack);
        if (ack.ok) await store.sheets.used(sheet.number);
        return sendAck(reply, ackForSheet(ack));
      },
    );
  };

  /** Throws 404, the same whether there never was such a sheet or it is revoked. */
  async function opened(token: string): Promise<PlaceSheet> {
    const sheet = await store.sheets.byToken(token);
    if (!sheet) throw new HttpProblem(404, 'not_found', { details: { why: 'unknown' } });
    return sheet;
  }

  /** What was sent again after a lost answer is answered as the first time, also when the place has closed meanwhile. */
  async function firstAnswer(id: string, sheet: PlaceSheet): Promise<CommandAck | null> {
    const known = (await store.events.commands([id])).get(id);
    return known?.user === sheetSender(sheet.number) ? ackForSheet(JSON.parse(known.outcome)) : null;
  }
}

function sheetKey({ ip, params }: FastifyRequest): string {
  const { token } = params as { token: string };
  return `${addressKey(ip)} ${readSheetToken(token)}`;
}

/** Whoever holds the paper: nobody in the register, and nothing but this permission. */
function senderBy({ number }: PlaceSheet, permission: Permission): Actor {
  return {
    user: sheetSender(number),
    person: null,
    function: null,
    capacities: [],
    permissions: new Set([permission]),
    via: 'link',
  };
}

/** Which incident it was, how much has happened in it and who did what is nothing that a sheet tells [KO3]. */
function ackForSheet(ack: CommandAck): CommandAck {
  return ack.ok
    ? { ok: true, stream: '', seq: 0 }
    : refused(ack.code, ack.field === undefined ? {} : { field: ack.field });
}
