import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { hidden } from './krisstod.ts';
import { type Generator, onOne, type Scene, stateOf } from './scene.ts';

const HOUR = 3_600_000;

export const KRISSTOD_LEAD_GENERATORS = {
  ProposeKrisstodHandover: ({ sync, krisstod, person, random }) => {
    const note = { ongoing: hidden(random), worries: hidden(random) };
    return random.chance(0.5)
      ? sync.dispatch('ProposeKrisstodHandover', krisstod, { to: person }, note)
      : sync.dispatch('ProposeKrisstodHandover', krisstod, {}, { ...note, toName: hidden(random) });
  },
  WithdrawKrisstodHandover: (scene) =>
    onHandover(scene, (handover) => scene.sync.dispatch('WithdrawKrisstodHandover', scene.krisstod, { handover }, {})),
  TakeKrisstodHandover: (scene) =>
    onHandover(scene, (handover) => {
      const way = scene.random.pick(['own', 'told'] as const);
      return scene.sync.dispatch('TakeKrisstodHandover', scene.krisstod, { handover, way }, {});
    }),
  SetKrisstodBriefing: ({ sync, krisstod, random }) => {
    const at = random.chance(0.8) ? sync.serverNow() + random.between(1, 8) * HOUR : null;
    return sync.dispatch('SetKrisstodBriefing', krisstod, { at }, {});
  },
  HoldKrisstodBriefing: (scene) => {
    const { sync, krisstod, random } = scene;
    const present = Object.keys(ownOf(scene)?.work.helpers ?? {}).slice(0, 2);
    const next = random.chance(0.5) ? sync.serverNow() + 6 * HOUR : null;
    const said = { others: hidden(random), outcomes: [hidden(random), hidden(random)] };
    return sync.dispatch('HoldKrisstodBriefing', krisstod, { present, points: ['lage', null], next }, said);
  },
  RemoveKrisstodWords: (scene) =>
    onOne(textsOf(ownOf(scene)), scene.random, (of) =>
      scene.sync.dispatch(
        'RemoveKrisstodWords',
        scene.krisstod,
        { of, why: scene.random.pick(['gallring', 'gdpr'] as const) },
        { capacity: 'arkivansvarig', reference: 'KS 2026/1' },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function ownOf({ sync, krisstod }: Scene): KrisstodState | null {
  return stateOf<KrisstodState>(sync, krisstod);
}

/** Where texts of the state stand. */
function textsOf(own: KrisstodState | null): number[] {
  if (own === null) return [];
  const { words, leader, lead, work } = own;
  const all = [words, leader, lead.handover, ...lead.handed, ...lead.briefings.held, ...Object.values(work.requests)];
  return all.flatMap((one) => (one ? [one.seq] : []));
}

function onHandover(scene: Scene, give: (handover: string) => ReturnType<Generator>) {
  const waiting = ownOf(scene)?.lead.handover;
  return onOne(waiting ? [waiting.id] : [], scene.random, give);
}
