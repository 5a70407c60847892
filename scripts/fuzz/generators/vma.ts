import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { VMA_OUTCOMES, type Vma, type VmaFacts } from '@ledningsplats/shared/vma/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, text } from './scene.ts';

const HOUR = 3_600_000;

/** Requests for a VMA that several people update, answer and end at once [VM1] [VM3]. */
export const VMA_GENERATORS = {
  RequestVma: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ shapes }) => {
      const drawn = Object.values(shapes.at).filter(({ removed, content }) => !removed && content);
      return sync.dispatch(
        'RequestVma',
        open,
        {
          requester: { person, capacity: 'tib' },
          review: sync.serverNow() + HOUR,
          facts: someFacts(random, drawn.length > 0 && random.chance(0.3) ? [random.pick(drawn).id] : []),
        },
        words(random),
      );
    }),
  RecordVmaOutcome: ({ sync, open, random }) =>
    onVma({ sync, open }, random, ({ id: vma }) =>
      sync.dispatch('RecordVmaOutcome', open, { vma, outcome: random.pick(VMA_OUTCOMES) }, { reason: text(random) }),
    ),
  UpdateVma: ({ sync, open, random }) =>
    onVma({ sync, open }, random, ({ id: vma, seq: from }) =>
      sync.dispatch(
        'UpdateVma',
        open,
        { vma, from, review: sync.serverNow() + HOUR, facts: someFacts(random, []) },
        words(random),
      ),
    ),
  ReviewVma: ({ sync, open, random }) =>
    onVma({ sync, open }, random, ({ id: vma }) =>
      sync.dispatch('ReviewVma', open, { vma, review: sync.serverNow() + random.between(1, HOUR) }, {}),
    ),
  TakeVma: ({ sync, open, random }) =>
    onVma({ sync, open }, random, ({ id: vma }) => sync.dispatch('TakeVma', open, { vma }, {})),
  EndVma: ({ sync, open, random }) =>
    onVma({ sync, open }, random, ({ id: vma, seq: from }) =>
      sync.dispatch('EndVma', open, { vma, from }, { instruction: text(random) }),
    ),
  WithdrawVma: ({ sync, open, random }) =>
    onVma({ sync, open }, random, ({ id: vma }) =>
      sync.dispatch('WithdrawVma', open, { vma }, { reason: text(random) }),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function someFacts(random: SeededRandom, shapes: string[]): VmaFacts {
  return {
    wanted: 'vma',
    event: 'brandrok',
    hasHappened: random.chance(0.5),
    isWholeMunicipality: random.chance(0.2),
    shapes,
    test: { lifeOrHealth: true, damage: random.chance(0.5), urgent: true },
    already: 'no',
    channels: ['radio_tv'],
  };
}

function words(random: SeededRandom) {
  return {
    area: text(random),
    happened: text(random),
    threat: text(random),
    instruction: text(random),
    reasons: text(random),
  };
}

function onVma(at: At, random: SeededRandom, give: (one: Vma) => Dispatched) {
  return onState(at, ({ vma }) => onOne(Object.values(vma.known), random, give));
}
