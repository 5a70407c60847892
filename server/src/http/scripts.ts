import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { ScenarioPreview } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { isTooLargeToTake, scenarioOf } from '@ledningsplats/shared/scenarios/take.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { decodeFile } from '../files/decode-file.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { makePaper } from '../papers/make-paper.ts';
import { readInjects, writeInjects } from '../scenarios/injects-csv.ts';
import { readScenario, writeScenario } from '../scenarios/scenario-json.ts';
import { scriptDocument } from '../scenarios/script-document.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** More than the largest scenario in UTF-16, in base64. */
const FILE_LIMIT = 400_000;
/** From one address, which a whole town hall may share; a paper takes a thread for a moment. */
const PER_ADDRESS = { max: 30, timeWindow: 60_000 };
const TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const;
const NAMES = { json: 'scenario', csv: 'inspel', pdf: 'ovningsledarens-manus' } as const;

const one = z.object({ exercise: z.uuid() });
const asFile = one.extend({ format: z.enum(['json', 'csv', 'pdf']) });

/** An exercise's script out as a file and on paper, and files looked through before they are taken [OV2]; for its staff alone. */
export function scriptRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, directory, now } = services;
  return async (app) => {
    app.get(
      '/api/exercises/:exercise/script.:format',
      { schema: { params: asFile }, config: { rateLimit: PER_ADDRESS } },
      async (request, reply) => {
        const { exercise: id, format } = request.params;
        const stream = exerciseStream(id);
        const { session } = await streamReader(request, services, stream);
        const { script } = await stateOf(stream);
        if (!script) throw new HttpProblem(404, 'not_found');
        const madeAt = now();
        const body = await fileOf();
        const details = { kind: 'ovningsmanus', format };
        store.audit.record({ at: madeAt, by: session.user, what: 'exported', about: stream, details });
        return reply
          .header('content-disposition', `attachment; filename="${NAMES[format]}.${format}"`)
          .header('cache-control', 'no-store')
          .type(TYPES[format])
          .send(body);

        async function fileOf(): Promise<string | Buffer> {
          if (!script) throw new HttpProblem(404, 'not_found');
          const plan = planOf(services);
          switch (format) {
            case 'json':
              return writeScenario(scenarioOf(script));
            case 'csv':
              return writeInjects(scenarioOf(script).injects, plan);
            case 'pdf': {
              const exercise = ((await states.get('exercises')).state as ExercisesState | null)?.exercises[id];
              if (!exercise) throw new HttpProblem(404, 'not_found');
              const head = await store.events.head(stream);
              const nameOf = (person: string) => directory.person(person)?.name ?? null;
              const paper = scriptDocument({ plan, exercise, script, head, madeAt, nameOf });
              return makePaper({ paper, format: 'pdf' });
            }
            default:
              throw new Error(format satisfies never);
          }
        }
      },
    );

    app.post(
      '/api/exercises/:exercise/script/preview',
      { bodyLimit: FILE_LIMIT, schema: { params: one, body: z.object({ base64: z.base64() }).strict() } },
      async (request): Promise<ScenarioPreview> => {
        const stream = exerciseStream(request.params.exercise);
        await streamReader(request, services, stream);
        const { text, encoding } = decodeFile(Buffer.from(request.body.base64, 'base64'));
        try {
          const isScenario = /^\uFEFF?\s*[{[]/.test(text);
          if (isScenario) return { kind: 'scenario', encoding, ...readScenario(text) };
          return { kind: 'injects', encoding, ...(await injectsInto(stream, text)) };
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          throw new HttpProblem(422, 'invalid', { field: 'file', details: { why: error.why, line: error.line } });
        }
      },
    );
  };

  /** The script as it would be with the injects of a file in the place of its own. */
  async function injectsInto(stream: string, text: string): Promise<Pick<ScenarioPreview, 'scenario' | 'faults'>> {
    const { script } = await stateOf(stream);
    if (!script) throw new UnreadableFile('no_script');
    const { injects, faults } = readInjects(text, { functions: planOf(services).functions, goals: script.goals });
    const scenario = { ...scenarioOf(script), injects };
    if (faults.length > 0) return { scenario: null, faults };
    if (!isTooLargeToTake(scenario)) return { scenario, faults };
    return { scenario: null, faults: [{ code: 'too_large', line: null, field: null, value: null }] };
  }

  async function stateOf(stream: string): Promise<Pick<ExerciseState, 'script'>> {
    return ((await states.get(stream)).state as ExerciseState | null) ?? { script: null };
  }
}
