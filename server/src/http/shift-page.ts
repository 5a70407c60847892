import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import { stampOccurredAt } from '@ledningsplats/shared/core/occurred-at.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type HelperSaid, helperCommand, helperReport } from '@ledningsplats/shared/krisstod/links/helper-report.ts';
import { helperSender, UNNAMED_SENDER } from '@ledningsplats/shared/krisstod/links/own-part.ts';
import type { ShiftPageReading } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { isRefused, readSentCommand, refused } from '../core/received-command.ts';
import { afterPart } from '../krisstod/after-part.ts';
import { type OpenedLink, openLink } from '../krisstod/opened-link.ts';
import { colleaguesFor, nameOf, ownWork } from '../krisstod/own-work.ts';
import { readSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { HttpProblem } from './problem.ts';

/** By link and address: those who work at one site share an address, and none of them shuts another out. */
const PER_LINK = { max: 300, timeWindow: 60_000, keyGenerator: linkKey };
/** Doors where somebody presses for each who comes. */
const COUNTS = { max: 240, windowMs: 10 * 60_000 };
/** What people read or act on. */
const WORDS = { max: 30, windowMs: 10 * 60_000 };
/** An evaluation: an answer to each of some questions. */
const BODY_LIMIT = 24_000;
/** Two hundred pages that look every quarter of a minute are not written down each time. */
const USED_ANEW_MS = 60_000;

const params = z.object({ token: z.string().min(20).max(100).transform(readSheetToken) });

/** A support worker's own page: no account, their own shifts and sites, and nothing of anybody else's [KR3] [KR8]. */
export function shiftPageRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, executor, directory, metrics, now } = services;
  const limits = { count: new TryLimit(COUNTS), words: new TryLimit(WORDS) };
  const looks = { rateLimit: PER_LINK };
  return async (app) => {
    app.get('/api/pass/:token', { schema: { params }, config: looks }, async (request) => {
      const link = await opened(request.params.token);
      const { state, helper, effort } = link;
      const { usedAt, helper: of } = link.link;
      // after the end nobody is told who looked when: it would say whose an answer without a name is [KR7]
      const isStale = usedAt === null || now() - usedAt > USED_ANEW_MS;
      if (isStale && effort.is === 'open') await store.krisstodLinks.used(of);
      const reading: ShiftPageReading = {
        municipality: directory.plan?.plan.municipality.name ?? '',
        isExercise: state.incident.mode === 'exercise',
        isBroken: state.exerciseMark.broken !== null,
        name: nameOf(helper, directory),
        after: afterPart(link),
        work: effort.is === 'open' ? ownWork(link, directory) : null,
      };
      return reading;
    });

    app.get(
      '/api/pass/:token/shifts/:shift/colleagues',
      { schema: { params: params.extend({ shift: uuid }) }, config: looks },
      async (request) => {
        const link = await opened(request.params.token);
        const found = link.effort.is === 'open' ? colleaguesFor(link, directory, request.params.shift) : null;
        if (!found) throw new HttpProblem(409, 'unknown_item');
        return found;
      },
    );

    app.post(
      '/api/pass/:token',
      { schema: { params, body: helperReport }, config: looks, bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        // 1. A link that holds, and what it says for the first time.
        const link = await opened(request.params.token);
        const { said, ...times } = request.body;
        const { helper, incident } = link.link;
        const first = await firstAnswer(times.id, helper);
        if (first) return sendAck(reply, first);

        // 2. Not more than one person has to say.
        const limit = said.what === 'visits' ? limits.count : limits.words;
        if (!limit.begin(helper, now())) throw new HttpProblem(429, 'rate_limited');

        // 3. As a command of krisstöd's, which its rules take from their own part alone.
        const clock = link.state.exercised?.clock ?? null;
        const at = shownTime(clock, stampOccurredAt({ ...times, now: now() }).occurredAt);
        const given = helperCommand(said, { helper, work: link.own.work, plan: link.plan, at });
        if ('ok' in given) return sendAck(reply, refused(given.code));
        const command = readSentCommand({ ...times, ...given, stream: krisstodStream(incident) });
        const ack = isRefused(command)
          ? command
          : await executor.execute(command, () => (isUnnamed(said) ? UNNAMED : speaker(link)));
        metrics.countCommand(ack);
        return sendAck(reply, ackForHelper(ack));
      },
    );
  };

  /** Throws 404, the same whatever it is that no such link opens anything. */
  async function opened(token: string): Promise<OpenedLink> {
    const link = await openLink(services, token);
    if (!link) throw new HttpProblem(404, 'not_found', { details: { why: 'unknown' } });
    return link;
  }

  /** What was sent again after a lost answer is answered as the first time, also when the effort has ended meanwhile. */
  async function firstAnswer(id: string, helper: string): Promise<CommandAck | null> {
    const known = (await store.events.commands([id])).get(id);
    const isTheirs = known?.user === helperSender(helper) || known?.user === UNNAMED_SENDER;
    return known && isTheirs ? ackForHelper(JSON.parse(known.outcome)) : null;
  }
}

function linkKey({ ip, params }: FastifyRequest): string {
  const { token } = params as { token: string };
  return `${addressKey(ip)} ${readSheetToken(token)}`;
}

/** Whoever holds the link: a helper of one effort, for whom the rules keep to what is theirs. */
function speaker({ link, helper }: OpenedLink): Actor {
  return {
    user: helperSender(link.helper),
    person: helper?.person ?? null,
    function: null,
    capacities: [],
    permissions: new Set(['krisstod.write']),
    via: 'link',
  };
}

/** Who has chosen to say how it was without saying who they are is nobody, in every record of it. */
function isUnnamed(said: HelperSaid): boolean {
  return said.what === 'evaluation' && !said.isNamed;
}

const UNNAMED: Actor = {
  user: UNNAMED_SENDER,
  person: null,
  function: null,
  capacities: [],
  permissions: new Set(['krisstod.write']),
  via: 'link',
};

/** Which stream it was, how much has happened in it and who was first is nothing that a personal page tells. */
function ackForHelper(ack: CommandAck): CommandAck {
  return ack.ok
    ? { ok: true, stream: '', seq: 0 }
    : refused(ack.code, ack.field === undefined ? {} : { field: ack.field });
}
