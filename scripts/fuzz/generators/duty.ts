import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { DutyEntry } from '@ledningsplats/shared/duty/duty-entry.ts';
import { type DutyState, NO_DUTY } from '@ledningsplats/shared/duty/evolve.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { by, type Generator, onOne, said, stateOf, text } from './scene.ts';

export const DUTY_GENERATORS = {
  WriteDutyEntry: ({ sync, random }) =>
    sync.dispatch('WriteDutyEntry', 'duty', {}, { what: text(random), caller: text(random) }),
  CorrectDutyEntry: ({ sync, random }) =>
    onEntry(sync, random, ({ id }) =>
      sync.dispatch('CorrectDutyEntry', 'duty', { entry: id }, { what: text(random), why: text(random) }),
    ),
  RemoveDutyWords: ({ sync, random }) =>
    onEntry(sync, random, ({ id }) =>
      sync.dispatch(
        'RemoveDutyWords',
        'duty',
        { item: id, why: 'gdpr' },
        { capacity: 'Arkivarie', reference: text(random) },
      ),
    ),
  WriteHandover: ({ sync, random }) =>
    sync.dispatch(
      'WriteHandover',
      'duty',
      {},
      { note: text(random), expected: [{ when: 'tis 14', what: text(random) }] },
    ),
  RaiseDutyEntry: ({ sync, person, random }) =>
    onEntry(sync, random, ({ id }) =>
      sync.dispatch(
        'RaiseDutyEntry',
        `incident/${random.uuid()}`,
        { mode: 'live', to: 1, decision: by(person), entry: id },
        { title: text(random), decision: said(random) },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function onEntry(sync: Sync, random: SeededRandom, give: (entry: DutyEntry) => Dispatched) {
  return onOne((stateOf<DutyState>(sync, 'duty') ?? NO_DUTY).entries, random, give);
}
