import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { DisturbancesState } from '@ledningsplats/shared/disturbances/events.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { by, type Generator, onOne, said, stateOf, text } from './scene.ts';

export const DISTURBANCES_GENERATORS = {
  ReportDisturbance: ({ sync, random }) =>
    sync.dispatch(
      'ReportDisturbance',
      'disturbances',
      { department: null },
      { what: text(random), call: text(random) },
    ),
  TakeOverDisturbance: ({ sync, person, random }) =>
    onDisturbance(sync, random, (disturbance) =>
      sync.dispatch(
        'TakeOverDisturbance',
        `incident/${random.uuid()}`,
        { mode: 'live', to: 1, decision: by(person), disturbance },
        { title: text(random), decision: said(random), answer: text(random) },
      ),
    ),
  MergeDisturbance: ({ sync, open, random }) =>
    onDisturbance(sync, random, (disturbance) =>
      sync.dispatch('MergeDisturbance', open, { disturbance }, { answer: text(random) }),
    ),
  AnswerDisturbance: ({ sync, random }) =>
    onDisturbance(sync, random, (disturbance) =>
      sync.dispatch('AnswerDisturbance', 'disturbances', { disturbance }, { answer: text(random) }),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function onDisturbance(sync: Sync, random: SeededRandom, give: (disturbance: string) => Dispatched) {
  const state = stateOf<DisturbancesState>(sync, 'disturbances');
  return onOne(state?.open ?? [], random, ({ disturbance }) => give(disturbance));
}
