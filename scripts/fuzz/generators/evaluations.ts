import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import {
  type EvaluationState,
  NOTHING_EVALUATED,
  type Observation,
  OUTCOMES,
} from '@ledningsplats/shared/evaluations/events.ts';
import {
  type Improvement,
  type ImprovementsState,
  NO_IMPROVEMENTS,
  PROGRESS,
} from '@ledningsplats/shared/improvements/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, type Scene, stateOf, text } from './scene.ts';

export const EVALUATION_GENERATORS = {
  NoteObservation: ({ sync, open, random }) =>
    sync.dispatch('NoteObservation', evaluationOf(open), facts({ sync, random }), { text: text(random) }),
  CorrectObservation: ({ sync, open, random }) =>
    onObservation({ sync, open }, random, ({ id }) =>
      sync.dispatch(
        'CorrectObservation',
        evaluationOf(open),
        { observation: id, ...facts({ sync, random }) },
        { text: text(random) },
      ),
    ),
  WithdrawObservation: ({ sync, open, random }) =>
    onObservation({ sync, open }, random, ({ id }) =>
      sync.dispatch('WithdrawObservation', evaluationOf(open), { observation: id }, {}),
    ),
  WriteEvaluationSection: ({ sync, open, random }) => {
    const section = random.pick(['purpose', 'conclusions', 'goal.larm']);
    const from = stateOf<EvaluationState>(sync, evaluationOf(open))?.sections[section]?.seq ?? null;
    return sync.dispatch('WriteEvaluationSection', evaluationOf(open), { section, from }, { text: text(random) });
  },
  AdoptEvaluation: ({ sync, open }) => {
    const changed = stateOf<EvaluationState>(sync, evaluationOf(open))?.changed;
    return changed ? sync.dispatch('AdoptEvaluation', evaluationOf(open), { from: changed.seq }, {}) : null;
  },
  RemoveEvaluationWords: ({ sync, open, random }) =>
    onObservation({ sync, open }, random, ({ id }) =>
      sync.dispatch(
        'RemoveEvaluationWords',
        evaluationOf(open),
        { item: id, why: 'gdpr' },
        { capacity: 'Arkivarie', reference: text(random) },
      ),
    ),
  AddImprovement: ({ sync, open, person, random }) =>
    sync.dispatch(
      'AddImprovement',
      'improvements',
      {
        owner: { kind: 'person', id: person },
        due: '2027-03-01',
        from: { kind: 'incident', id: incidentOf(open), goal: 'larm' },
      },
      { text: text(random), source: text(random) },
    ),
  ChangeImprovement: ({ sync, person, random }) =>
    onImprovement({ sync }, random, (seen) =>
      sync.dispatch(
        'ChangeImprovement',
        'improvements',
        { ...seen, owner: { kind: 'person', id: person }, due: '2027-04-01' },
        { text: text(random), why: text(random) },
      ),
    ),
  ReportImprovement: ({ sync, random }) =>
    onImprovement({ sync }, random, (seen) =>
      sync.dispatch(
        'ReportImprovement',
        'improvements',
        { ...seen, progress: random.pick(PROGRESS) },
        { note: text(random) },
      ),
    ),
  DropImprovement: ({ sync, random }) =>
    onImprovement({ sync }, random, (seen) =>
      sync.dispatch('DropImprovement', 'improvements', seen, { reason: text(random) }),
    ),
  ReopenImprovement: ({ sync, random }) =>
    onImprovement({ sync }, random, (seen) => sync.dispatch('ReopenImprovement', 'improvements', seen, {})),
  RemoveImprovementWords: ({ sync, random }) =>
    onImprovement({ sync }, random, ({ improvement }) =>
      sync.dispatch(
        'RemoveImprovementWords',
        'improvements',
        { item: improvement, why: 'gdpr' },
        { capacity: 'Arkivarie', reference: text(random) },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function evaluationOf(open: string): string {
  return `evaluation/${open}`;
}

function incidentOf(open: string): string {
  return open.slice('incident/'.length);
}

function facts({ sync, random }: Pick<Scene, 'sync' | 'random'>) {
  const at = sync.serverNow() - random.between(0, 3_600_000);
  return { at, goal: random.pick(['larm', null]), outcome: random.pick(OUTCOMES) };
}

function onObservation({ sync, open }: At, random: SeededRandom, give: (observation: Observation) => Dispatched) {
  const { observations } = stateOf<EvaluationState>(sync, evaluationOf(open)) ?? NOTHING_EVALUATED;
  return onOne(observations, random, give);
}

function onImprovement(
  { sync }: Pick<Scene, 'sync'>,
  random: SeededRandom,
  give: (seen: { improvement: string; seen: number }) => Dispatched,
) {
  const { improvements } = stateOf<ImprovementsState>(sync, 'improvements') ?? NO_IMPROVEMENTS;
  return onOne(Object.values(improvements), random, ({ id, seq }: Improvement) => give({ improvement: id, seen: seq }));
}
