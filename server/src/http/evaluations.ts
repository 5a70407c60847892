import { mayFollow } from '@ledningsplats/shared/access/stream-access.ts';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { type PlannedInject, plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import { playedSpan, playedWords } from '@ledningsplats/shared/conduct/played-span.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import {
  type Evaluated,
  evaluationStream,
  exerciseStream,
  incidentStream,
  parseStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type { FiguresReading } from '@ledningsplats/shared/evaluations/evaluation-reading.ts';
import { type EvaluationState, NOTHING_EVALUATED } from '@ledningsplats/shared/evaluations/events.ts';
import { figuresIn } from '@ledningsplats/shared/evaluations/figures.ts';
import { type EvaluatedScript, scriptOf } from '@ledningsplats/shared/evaluations/goals.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan, PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { evaluationDocument } from '../evaluations/evaluation-document.ts';
import { evaluationAt, figuresOf, improvementsOf, stateAt } from '../evaluations/read-evaluation.ts';
import { PAPER_FORMATS } from '../papers/document.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
const of = { kind: z.enum(['exercise', 'incident']), id: z.uuid() };
const reportParams = z.object({ ...of, format: z.enum(PAPER_FORMATS) });
/** Left out: as it stands now. */
const reportQuery = z.object({ version: z.coerce.number().int().min(1).optional() });
/** From one address, which a whole town hall may share; each takes a thread for a moment. */
const PER_ADDRESS = { max: 30, timeWindow: 60_000 };

/** What is known of that which is evaluated. */
interface Subject {
  plan: Plan;
  title: string;
  number: string;
  about: { term: string; value: string }[];
  isExercise: boolean;
  script: EvaluatedScript | null;
  injects: readonly PlannedInject[];
  /** The incident whose history it went in; null: in none here. */
  incident: string | null;
}

/** What the history says of an exercise or an incident, and its evaluation as a file [OV4]. */
export function evaluationRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, directory, now } = services;
  return async (app) => {
    app.get(
      '/api/evaluations/:kind/:id/figures',
      { schema: { params: z.object(of) } },
      async (request): Promise<FiguresReading> => {
        await streamReader(request, services, evaluationStream(request.params));
        return { figures: await readFigures(await subjectOf(request.params, null), now()) };
      },
    );

    app.get(
      '/api/evaluations/:kind/:id/report.:format',
      { schema: { params: reportParams, querystring: reportQuery }, config: { rateLimit: PER_ADDRESS } },
      async (request, reply) => {
        const { format, ...evaluated } = request.params;
        const stream = evaluationStream(evaluated);
        const { session, actor } = await streamReader(request, services, stream);
        const held = ((await states.get(stream)).state as EvaluationState | null) ?? NOTHING_EVALUATED;
        const { version } = request.query;
        const adopted = version === undefined ? null : held.adopted.find((one) => one.version === version);
        if (adopted === undefined) throw new HttpProblem(404, 'not_found');
        const madeAt = now();
        const of = adopted === null ? null : await evaluationAt(store.events, stream, adopted.seq);
        const subject = withoutScript(await subjectOf(evaluated, of?.until ?? null), evaluated, actor);
        const until = of?.until ?? madeAt;
        const head = await store.events.head(stream);
        const paper = evaluationDocument({
          ...subject,
          state: of?.state ?? held,
          adopted,
          figures: await readFigures(subject, until),
          improvements: await improvementsOf(store.events, evaluated, until),
          head,
          madeAt,
          nameOf: (person) => directory.person(person)?.name ?? null,
        });
        const details = { kind: 'utvardering', format, number: version ?? null, head: `${head.seq} ${head.hash}` };
        store.audit.record({ at: madeAt, by: session.user, what: 'exported', about: stream, details });
        const name = `utvardering-${subject.number}-${version ?? 'utkast'}.${format}`;
        return reply
          .header('content-disposition', `attachment; filename="${name.replace('Ö', 'O')}"`)
          .header('cache-control', 'no-store')
          .type(TYPES[format])
          .send(await makePaper({ paper, format }));
      },
    );
  };

  /** Whoever removes words by decision finds them here, and learns no more of the script than before [OV2]. */
  function withoutScript(subject: Subject, { kind, id }: Evaluated, actor: Actor): Subject {
    const script = kind === 'exercise' ? parseStream(exerciseStream(id)) : null;
    return script === null || mayFollow(actor, script) ? subject : { ...subject, script: null, injects: [] };
  }

  async function readFigures({ incident, plan }: Subject, until: number) {
    return incident === null ? [] : figuresIn(await figuresOf(store.events, incident, until), plan);
  }

  /** As it is, or as it was at an instant: what has been adopted says what held then. */
  async function subjectOf({ kind, id }: Evaluated, until: number | null): Promise<Subject> {
    return kind === 'incident' ? ofIncident(id) : ofExercise(id, until);
  }

  /** With the plan that it keeps. */
  async function ofIncident(id: string): Promise<Subject> {
    const state = (await states.get(incidentStream(id))).state as IncidentState | null;
    if (!state) throw new HttpProblem(404, 'not_found');
    const { number, title, mode, planVersion } = state.incident;
    const plan = (await plans.get(planVersion))?.plan ?? planOf(services);
    return {
      ...{ plan, number, incident: id, script: null, injects: [] },
      title: title ?? number,
      about: [{ term: 'Händelse', value: number }, ...playedFact(state, plan)],
      isExercise: mode === 'exercise',
    };
  }

  async function ofExercise(id: string, until: number | null): Promise<Subject> {
    const { calendar, own, plan } = await exerciseParts(id, until);
    const exercise = calendar?.exercises[id];
    if (!exercise) throw new HttpProblem(404, 'not_found');
    const named = (among: readonly { id: string; name: string }[], one: string) =>
      among.find((item) => item.id === one)?.name ?? one;
    const { kinds, groups } = plan.exercises;
    const participants = exercise.outcome?.kind === 'held' ? exercise.outcome.participants.length : null;
    const lead = exercise.lead === null ? null : (directory.person(exercise.lead)?.name ?? null);
    const incident = own?.conduct.runs.at(-1)?.incident ?? exercise.incident?.id ?? null;
    const run = incident && ((await states.get(incidentStream(incident))).state as IncidentState | null);
    const facts: [string, string | null | undefined][] = [
      ['Övningsform', named(kinds, exercise.kind)],
      ['När', `${exercise.from.replace('T', ' ')} – ${exercise.until.replace('T', ' ')}`],
      ['Var', exercise.texts?.place],
      ['Vilka övades', exercise.groups.map((group) => named(groups, group)).join(', ')],
      ['Antal deltagare', participants === null ? null : String(participants)],
      ['Ledde', lead],
    ];
    return {
      ...{ plan, isExercise: true, script: scriptOf(own), injects: plannedInjects(own) },
      title: exercise.texts?.title ?? 'Övning',
      number: exercise.from.slice(0, 10),
      about: [
        ...facts.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
        ...(run ? playedFact(run, plan) : []),
      ],
      incident,
    };
  }

  async function exerciseParts(id: string, until: number | null) {
    const stream = exerciseStream(id);
    if (until === null) {
      const calendar = (await states.get('exercises')).state as ExercisesState | null;
      return { calendar, own: (await states.get(stream)).state as ExerciseState | null, plan: planOf(services) };
    }
    const [calendar, own, then] = await Promise.all([
      stateAt(store.events, 'exercises', 'exercises', until),
      stateAt(store.events, 'exercise', stream, until),
      stateAt(store.events, 'plan', 'plan', until),
    ]);
    return { calendar, own, plan: (then as PlanState | null)?.plan ?? planOf(services) };
  }
}

/** Of an exercise with a clock of its own, when it was really played [OV1]. */
function playedFact(state: IncidentState, { municipality }: Plan): Subject['about'] {
  const span = playedSpan(state);
  return span === null ? [] : [{ term: 'Övningens tider', value: playedWords(span, municipality.timeZone) }];
}
