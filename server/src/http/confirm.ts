import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { LinkRefusal } from '@ledningsplats/db/one-time-links.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { paragraph, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ActorNow } from '../core/execute-command.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { isRefused, readCommand } from '../core/received-command.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { permitted } from './guard.ts';
import { HttpProblem } from './problem.ts';

const VALID_MS = 24 * 3_600_000;
/** From one address. The link itself stands five wrong codes. */
const TRIES = { max: 30, timeWindow: 5 * 60_000 };

/** Each is a commit and a row. */
const LINKS = { max: 60, timeWindow: 60_000 };

const decisionParams = z.object({ id: uuid, number: z.coerce.number().int().min(1) });
const tokenParams = z.object({ token: z.string().min(20).max(100) });
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);
const answerBody = z.object({ code, answer: z.enum(['confirm', 'disown']), reason: paragraph.optional() }).strict();

/** What a link is for. */
interface LinkPayload {
  incident: string;
  number: number;
  /** The decider, whose link it is. */
  person: string;
}

/** The personal link by which a decider answers for a decision that was recorded in their name, with no account [LA4]. */
export function confirmRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, executor, sessions, directory, config, metrics, now } = services;
  return async (app) => {
    app.post(
      '/api/incidents/:id/decisions/:number/link',
      { schema: { params: decisionParams }, config: { rateLimit: LINKS } },
      async (request, reply) => {
        const { session } = await permitted(request, services, 'decision.record');
        const { id, number } = request.params;
        const expiresAt = now() + VALID_MS;
        const ack = await execute('NoteConfirmationRequest', id, { number, expiresAt }, {}, () =>
          sessions.actor(session.id),
        );
        if (!ack.ok) return sendAck(reply, ack);

        const decider = (await stateOf(id))?.decisions.open[number]?.decider.person;
        if (!decider) throw new HttpProblem(409, 'settled');
        const token = randomBytes(32).toString('base64url');
        const digits = String(randomInt(1_000_000)).padStart(6, '0');
        const payload: LinkPayload = { incident: id, number, person: decider };
        await store.links.create({ kind: 'confirm-decision', token, code: digits, payload, expiresAt });
        const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
        return { url: `${address}/bekrafta/${token}`, code: digits, expiresAt };
      },
    );

    app.post(
      '/api/confirm/:token',
      { schema: { params: tokenParams, body: z.object({ code }).strict() }, config: { rateLimit: TRIES } },
      async (request) => {
        const link = await opened(request.params.token, request.body.code);
        const state = await stateOf(link.incident);
        const decision = await readDecision(link);
        if (!state || !decision) throw new HttpProblem(404, 'not_found');
        const { id, number, mode, title, place } = state.incident;
        return {
          decision,
          decider: directory.person(link.person),
          recordedBy: (decision.recordedBy && directory.person(decision.recordedBy)?.name) ?? null,
          capacity: await capacityName(state, decision.decider.capacity),
          incident: { id, number, mode, title, place },
        };
      },
    );

    app.post(
      '/api/confirm/:token/answer',
      { schema: { params: tokenParams, body: answerBody }, config: { rateLimit: TRIES } },
      async (request, reply) => {
        const { token } = request.params;
        const { answer, reason } = request.body;
        const link = await opened(token, request.body.code);
        const data = { number: link.number, way: 'link' };
        const ack =
          answer === 'confirm'
            ? await execute('ConfirmDecision', link.incident, data, {}, () => deciderOf(link))
            : await execute('DisownDecision', link.incident, data, reason ? { reason } : {}, () => deciderOf(link));
        if (ack.ok) await store.links.use('confirm-decision', token, request.body.code);
        return sendAck(reply, ack);
      },
    );
  };

  async function execute(type: string, incident: string, data: unknown, content: unknown, actor: ActorNow) {
    const at = now();
    const stream = incidentStream(incident);
    const command = readCommand({ id: randomUUID(), type, stream, data, content, madeAt: at, sentAt: at }, COMMANDS);
    const ack = isRefused(command) ? command : await executor.execute(command, actor);
    metrics.countCommand(ack);
    return ack;
  }

  /** The one whose link it is, with the capacities that the register gives now, and nothing but this permission. */
  function deciderOf({ person }: LinkPayload): Actor {
    return {
      user: 'link',
      person,
      function: null,
      capacities: directory.person(person)?.capacities ?? [],
      permissions: new Set(['decision.confirm']),
      via: 'link',
    };
  }

  /** In the words of the incident's plan; null where it does not have it. */
  async function capacityName({ incident }: IncidentState, capacity: string): Promise<string | null> {
    const bound = await plans.get(incident.planVersion);
    return bound?.plan.capacities.find(({ id }) => id === capacity)?.name ?? null;
  }

  async function opened(token: string, digits: string): Promise<LinkPayload> {
    const link = await store.links.check('confirm-decision', token, digits);
    if (link.ok) return link.payload as LinkPayload;
    throw linkProblem(link.reason, link.attemptsLeft);
  }

  async function stateOf(incident: string): Promise<IncidentState | null> {
    return (await states.get(incidentStream(incident))).state as IncidentState | null;
  }

  async function readDecision({ incident, number }: LinkPayload) {
    const stream = incidentStream(incident);
    const entries: StoredEntries = new Map();
    await fetchEntries(store.events, stream, 'decision', [String(number)], entries);
    return foldDecision((entries.get(entryName(stream, 'decision', String(number))) ?? []) as OpenStreamEvent[]);
  }
}

function linkProblem(why: LinkRefusal, attemptsLeft: number): HttpProblem {
  switch (why) {
    case 'wrong_code':
      return new HttpProblem(422, 'invalid', { field: 'code', details: { attemptsLeft } });
    case 'used':
      return new HttpProblem(409, 'settled', { details: { why } });
    case 'unknown':
      return new HttpProblem(404, 'not_found', { details: { why } });
    case 'expired':
    case 'locked':
      return new HttpProblem(410, 'not_found', { details: { why } });
    default:
      throw new Error(why satisfies never);
  }
}
