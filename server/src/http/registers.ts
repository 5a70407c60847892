import type { EntryKind } from '@ledningsplats/db/event-store.ts';
import { foldTakeover } from '@ledningsplats/shared/board/takeover-reading.ts';
import { foldBriefing } from '@ledningsplats/shared/briefings/briefing-register.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { StreamAddress } from '@ledningsplats/shared/core/stream-name.ts';
import { foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import {
  DECISION_STAGES,
  type DecisionPage,
  type DecisionStage,
  isAtStage,
  isProposalAtStage,
} from '@ledningsplats/shared/decisions/decision-stage.ts';
import { foldProposal } from '@ledningsplats/shared/decisions/proposal-reading.ts';
import { foldDirections } from '@ledningsplats/shared/incident/direction.ts';
import { foldSeat } from '@ledningsplats/shared/seats/seat-entry.ts';
import { foldTask } from '@ledningsplats/shared/tasks/task-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { readPictures } from '../pictures/read-pictures.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';
import { streamAudience } from './wall-guard.ts';

const params = z.object({ stream: z.string().max(200) });
const briefingParams = params.extend({ briefing: z.string().min(1).max(50) });
const decisionsQuery = z.object({
  /** Number of the last decision of the page before. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  stage: z.enum(DECISION_STAGES).optional(),
});
const picturesQuery = z.object({
  /** Version of the last picture of the page before. */
  before: z.coerce.number().int().min(1).optional(),
  // each is a document of its own
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
const entriesQuery = z.object({
  /** Seq of the first event of the last entry of the page before. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** An incident's registers, closed entries included: its decisions, tasks, briefings, directions, seats, takeovers and versions of the lägesbild, newest first. */
export function registerRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states } = services;
  return async (app) => {
    app.get('/api/streams/:stream/decisions', { schema: { params, querystring: decisionsQuery } }, async (request) => {
      const { stream } = request.params;
      mustBeOpenPart(await streamAudience(request, services, stream));
      const { before = Number.POSITIVE_INFINITY, limit, stage } = request.query;
      const state = (await states.get(stream)).state as { decisions: { count: number } } | null;
      return readDecisions(stream, Math.min(before - 1, state?.decisions.count ?? 0), limit, stage);
    });

    app.get('/api/streams/:stream/tasks', { schema: { params, querystring: entriesQuery } }, async (request) => {
      const { stream } = request.params;
      await openStreamReader(request, stream);
      const { before, limit } = request.query;
      const ids = await store.events.entries(stream, 'task', before ?? null, limit);
      const entries = await readEntries(stream, 'task', ids);
      return { tasks: entries.flatMap((events) => foldTask(events) ?? []) };
    });

    app.get('/api/streams/:stream/briefings', { schema: { params, querystring: entriesQuery } }, async (request) => {
      const { stream } = request.params;
      await openStreamReader(request, stream);
      const { before, limit } = request.query;
      const ids = await store.events.entries(stream, 'briefing', before ?? null, limit);
      const entries = await readEntries(stream, 'briefing', ids);
      return { briefings: entries.flatMap((events) => foldBriefing(events) ?? []) };
    });

    app.get('/api/streams/:stream/briefings/:briefing', { schema: { params: briefingParams } }, async (request) => {
      const { stream, briefing: id } = request.params;
      await openStreamReader(request, stream);
      const [events = []] = await readEntries(stream, 'briefing', [id]);
      const briefing = foldBriefing(events);
      if (!briefing) throw new HttpProblem(404, 'not_found');
      return { briefing };
    });

    app.get('/api/streams/:stream/directions', { schema: { params } }, async (request) => {
      const { stream } = request.params;
      await openStreamReader(request, stream);
      const [events = []] = await readEntries(stream, 'direction', ['direction']);
      return { directions: foldDirections(events) };
    });

    app.get('/api/streams/:stream/seats', { schema: { params, querystring: entriesQuery } }, async (request) => {
      const { stream } = request.params;
      await openStreamReader(request, stream);
      const { before, limit } = request.query;
      const ids = await store.events.entries(stream, 'seat', before ?? null, limit);
      const entries = await readEntries(stream, 'seat', ids);
      return { seats: entries.flatMap((events, index) => foldSeat(events, ids[index] ?? '') ?? []) };
    });

    app.get('/api/streams/:stream/pictures', { schema: { params, querystring: picturesQuery } }, async (request) => {
      const { stream } = request.params;
      await openStreamReader(request, stream);
      const { before = Number.POSITIVE_INFINITY, limit } = request.query;
      const state = (await states.get(stream)).state as { pictures: { count: number } } | null;
      const newest = Math.min(before - 1, state?.pictures.count ?? 0);
      const versions = Array.from({ length: Math.min(limit, newest) }, (_, index) => newest - index);
      return { pictures: await readPictures(store.events, stream, versions) };
    });

    app.get('/api/streams/:stream/takeovers', { schema: { params, querystring: entriesQuery } }, async (request) => {
      const { stream } = request.params;
      await openStreamReader(request, stream);
      const { before, limit } = request.query;
      const ids = await store.events.entries(stream, 'takeover', before ?? null, limit);
      const entries = await readEntries(stream, 'takeover', ids);
      return { takeovers: entries.flatMap((events) => foldTakeover(events) ?? []) };
    });
  };

  /** Registers belong to the open part of an incident. */
  async function openStreamReader(request: Parameters<typeof streamReader>[0], stream: string): Promise<void> {
    mustBeOpenPart(await streamReader(request, services, stream));
  }

  function mustBeOpenPart({ address }: { address: StreamAddress }): void {
    if (address.kind !== 'incident') throw new HttpProblem(404, 'not_found');
  }

  /** From a number downwards, until there are `limit` of the stage or nothing is left to look at. */
  async function readDecisions(
    stream: string,
    newest: number,
    limit: number,
    stage: DecisionStage | undefined,
  ): Promise<DecisionPage> {
    const page: DecisionPage = { decisions: [], proposals: [], from: newest + 1 };
    while (page.from > 1 && page.decisions.length + page.proposals.length < limit) {
      const wanted = Math.min(limit - page.decisions.length - page.proposals.length, page.from - 1);
      const numbers = Array.from({ length: wanted }, (_, index) => String(page.from - 1 - index));
      for (const events of await readEntries(stream, 'decision', numbers)) {
        const decision = foldDecision(events);
        const proposal = decision === null ? foldProposal(events) : null;
        if (decision && (stage === undefined || isAtStage(decision, stage))) page.decisions.push(decision);
        if (proposal && (stage === undefined || isProposalAtStage(proposal, stage))) page.proposals.push(proposal);
      }
      page.from -= wanted;
    }
    return page;
  }

  /** By the order of the keys; an entry that is not there is empty. */
  async function readEntries(stream: string, kind: EntryKind, keys: readonly string[]): Promise<OpenStreamEvent[][]> {
    const found: StoredEntries = new Map();
    await fetchEntries(store.events, stream, kind, keys, found);
    return keys.map((key) => (found.get(entryName(stream, kind, key)) ?? []) as OpenStreamEvent[]);
  }
}
