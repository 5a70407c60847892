import { foldTakeover, type TakeoverReading } from '@ledningsplats/shared/board/takeover-reading.ts';
import { playedSpan } from '@ledningsplats/shared/conduct/played-span.ts';
import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Meeting } from '@ledningsplats/shared/minutes/events.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import type { MeetingGround } from '../minutes/meeting-ground.ts';
import { minutesDocument } from '../minutes/minutes-document.ts';
import { noticeDocument } from '../minutes/notice-document.ts';
import { PAPER_FORMATS } from '../papers/document.ts';
import { makePaper } from '../papers/make-paper.ts';

import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const PAPERS = { protokoll: minutesDocument, anmalan: noticeDocument } as const;
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const params = z.object({
  stream: z.string().max(200),
  meeting: z.uuid(),
  paper: z.enum(['protokoll', 'anmalan']),
  format: z.enum(PAPER_FORMATS),
});
/** From one address, which a whole town hall may share; each takes a thread for a moment. */
const PER_ADDRESS = { max: 30, timeWindow: 60_000 };

/** Krisledningsnämnden's minutes, and its notice to kommunfullmäktige, as files [ST2] [LA7]. */
export function minutesRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, directory, now } = services;
  return async (app) => {
    app.get(
      '/api/streams/:stream/meetings/:meeting/:paper.:format',
      { schema: { params }, config: { rateLimit: PER_ADDRESS } },
      async (request, reply) => {
        const { stream, meeting: id, paper, format } = request.params;
        const { session, address } = await streamReader(request, services, stream);
        if (address.kind !== 'incident') throw new HttpProblem(404, 'not_found');
        const { state, plan } = await groundOf(stream);
        const meeting = state.meetings.held[id];
        if (!meeting) throw new HttpProblem(404, 'not_found');
        const head = await store.events.head(stream);
        const ground: MeetingGround = {
          plan,
          incident: state.incident,
          meeting,
          ...(await mattersOf(stream, meeting)),
          head,
          madeAt: now(),
          played: playedSpan(state),
          nameOf: (person) => directory.person(person)?.name ?? null,
        };
        const file = await makePaper({ paper: PAPERS[paper](ground), format });
        const details = { kind: paper, format, number: meeting.number, head: `${head.seq} ${head.hash}` };
        store.audit.record({ at: now(), by: session.user, what: 'exported', about: stream, details });
        const name = `${paper}-${state.incident.number}-${meeting.number}.${format}`;
        return reply
          .header('content-disposition', `attachment; filename="${name.replace('Ö', 'O')}"`)
          .header('cache-control', 'no-store')
          .type(TYPES[format])
          .send(file);
      },
    );
  };

  /** The incident with the plan that it keeps. */
  async function groundOf(stream: string) {
    const state = (await states.get(stream)).state as IncidentState | null;
    if (!state) throw new HttpProblem(404, 'not_found');
    const plan = (await plans.get(state.incident.planVersion))?.plan ?? planOf(services);
    return { state, plan };
  }

  async function mattersOf(stream: string, { matters }: Meeting) {
    const found: StoredEntries = new Map();
    const numbers = matters.map(({ decision }) => String(decision));
    await fetchEntries(store.events, stream, 'decision', numbers, found);
    const decisions = numbers.flatMap((key) => foldDecision(entry(found, stream, 'decision', key)) ?? []);
    const ids = decisions.flatMap(({ subject }) =>
      subject.kind === 'takeover' || subject.kind === 'handback' ? [subject.takeover] : [],
    );
    await fetchEntries(store.events, stream, 'takeover', ids, found);
    const takeovers: TakeoverReading[] = ids.flatMap((id) => foldTakeover(entry(found, stream, 'takeover', id)) ?? []);
    return { decisions: new Map(decisions.map((one) => [one.number, one])), takeovers };
  }
}

function entry(found: StoredEntries, stream: string, kind: 'decision' | 'takeover', key: string): OpenStreamEvent[] {
  return (found.get(entryName(stream, kind, key)) ?? []) as OpenStreamEvent[];
}
