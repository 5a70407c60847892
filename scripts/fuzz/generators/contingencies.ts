import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Contingency } from '@ledningsplats/shared/contingencies/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, text } from './scene.ts';

/** The direction and the alternatives to it [ST3] [ST11]. */
export const CONTINGENCY_GENERATORS = {
  SetDirection: ({ sync, open, random }) =>
    onState({ sync, open }, ({ incident, decisions }) =>
      sync.dispatch(
        'SetDirection',
        open,
        { from: incident.direction?.seq ?? null, decision: random.chance(0.3) ? decisions.count : null },
        { text: text(random) },
      ),
    ),
  PrepareContingency: ({ sync, open, random }) =>
    sync.dispatch('PrepareContingency', open, { function: random.pick(['lage', 'stabschef']) }, words(random)),
  ChangeContingency: ({ sync, open, random }) =>
    onContingency({ sync, open }, random, ({ id: contingency, seq: from }) =>
      sync.dispatch('ChangeContingency', open, { contingency, function: 'logg', from }, words(random)),
    ),
  ReviewContingencies: ({ sync, open, random }) =>
    onContingency({ sync, open }, random, ({ id }) =>
      sync.dispatch('ReviewContingencies', open, { contingencies: [id] }, {}),
    ),
  TriggerContingency: ({ sync, open, random }) =>
    onContingency({ sync, open }, random, ({ id: contingency }) =>
      sync.dispatch(
        'TriggerContingency',
        open,
        { contingency, makeTasks: random.chance(0.5) },
        random.chance(0.5) ? { note: text(random) } : {},
      ),
    ),
  WithdrawContingency: ({ sync, open, random }) =>
    onContingency({ sync, open }, random, ({ id: contingency }) =>
      sync.dispatch('WithdrawContingency', open, { contingency }, { reason: text(random) }),
    ),
  RestoreContingency: ({ sync, open, random }) =>
    onContingency({ sync, open }, random, ({ id: contingency }) =>
      sync.dispatch('RestoreContingency', open, { contingency }, {}),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function words(random: SeededRandom) {
  return { title: text(random), trigger: text(random), actions: random.chance(0.5) ? [text(random)] : [] };
}

function onContingency(at: At, random: SeededRandom, give: (one: Contingency) => Dispatched) {
  return onState(at, ({ contingencies }) => onOne(Object.values(contingencies.known), random, give));
}
