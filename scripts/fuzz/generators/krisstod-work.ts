import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { HELP_STATES } from '@ledningsplats/shared/krisstod/outside-help/events.ts';
import type { Helper, KrisstodWork } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import type { Shift } from '@ledningsplats/shared/krisstod/shifts/shift.ts';
import { isSwapOpen } from '@ledningsplats/shared/krisstod/shifts/swap.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import { hidden, onSite } from './krisstod.ts';
import { type Generator, onOne, type Scene, someTime, stateOf } from './scene.ts';

const HOUR = 3_600_000;

export const KRISSTOD_WORK_GENERATORS = {
  AddKrisstodHelper: ({ sync, krisstod, person, random }) => {
    const facts = { organisation: 'kyrkan', competences: random.chance(0.5) ? ['barn'] : [] };
    return random.chance(0.3)
      ? sync.dispatch('AddKrisstodHelper', krisstod, { person, ...facts }, {})
      : sync.dispatch('AddKrisstodHelper', krisstod, facts, { name: hidden(random) });
  },
  RemoveKrisstodHelper: (scene) =>
    onHelper(scene, ({ id: helper }) => scene.sync.dispatch('RemoveKrisstodHelper', scene.krisstod, { helper }, {})),
  NeedKrisstodHelpers: ({ sync, open, krisstod, random }) =>
    onSite({ sync, open }, random, ({ id: site }) =>
      sync.dispatch(
        'NeedKrisstodHelpers',
        krisstod,
        {
          site,
          ...time({ sync, random }),
          count: random.between(0, 4),
          competence: random.chance(0.3) ? 'barn' : null,
        },
        {},
      ),
    ),
  PlanKrisstodShift: (scene) =>
    onHelper(scene, (helper) =>
      onSite(scene, scene.random, ({ id: site }) =>
        scene.sync.dispatch('PlanKrisstodShift', scene.krisstod, { site, helper: helper.id, ...time(scene) }, {}),
      ),
    ),
  AlterKrisstodShift: (scene) =>
    onShift(scene, ({ id: shift, site, helper }) =>
      scene.sync.dispatch('AlterKrisstodShift', scene.krisstod, { shift, site, helper, ...time(scene) }, {}),
    ),
  RemoveKrisstodShift: (scene) =>
    onShift(scene, ({ id: shift }) => scene.sync.dispatch('RemoveKrisstodShift', scene.krisstod, { shift }, {})),
  // to somebody else, of a shift that nobody has come to: else none would ever be accepted
  ProposeKrisstodSwap: (scene) => {
    const { shifts = {}, helpers = {} } = workOf(scene) ?? {};
    const coming = Object.values(shifts).filter(({ checkedIn }) => checkedIn === null);
    return onOne(coming, scene.random, ({ id: shift, helper }) => {
      const others = Object.values(helpers).filter(({ id, isRemoved }) => id !== helper && !isRemoved);
      return onOne(others, scene.random, ({ id: to }) =>
        scene.sync.dispatch('ProposeKrisstodSwap', scene.krisstod, { shift, to }, {}),
      );
    });
  },
  AnswerKrisstodSwap: (scene) =>
    onOne(openSwaps(scene), scene.random, (swap) =>
      scene.sync.dispatch('AnswerKrisstodSwap', scene.krisstod, { swap, isAccepted: scene.random.chance(0.7) }, {}),
    ),
  CheckInKrisstodHelper: (scene) =>
    onShift(scene, ({ id: shift }) =>
      scene.sync.dispatch('CheckInKrisstodHelper', scene.krisstod, { shift }, {}, someTime(scene.sync, scene.random)),
    ),
  CheckOutKrisstodHelper: (scene) =>
    onShift(scene, ({ id: shift }) => scene.sync.dispatch('CheckOutKrisstodHelper', scene.krisstod, { shift }, {})),
  UndoKrisstodCheck: (scene) =>
    onShift(scene, ({ id: shift, checkedOut }) =>
      scene.sync.dispatch('UndoKrisstodCheck', scene.krisstod, { shift, what: checkedOut === null ? 'in' : 'out' }, {}),
    ),
  AskOutsideHelp: ({ sync, krisstod, random }) =>
    sync.dispatch(
      'AskOutsideHelp',
      krisstod,
      { organisation: random.chance(0.5) ? 'kyrkan' : null, count: random.between(1, 9) },
      { who: hidden(random), contact: hidden(random), covers: hidden(random) },
    ),
  MoveOutsideHelp: (scene) =>
    onOne(Object.values(workOf(scene)?.requests ?? {}), scene.random, ({ id: request, state: from }) =>
      scene.sync.dispatch(
        'MoveOutsideHelp',
        scene.krisstod,
        { request, from, to: scene.random.pick(HELP_STATES) },
        { note: hidden(scene.random) },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function workOf({ sync, krisstod }: Scene): KrisstodWork | null {
  return stateOf<KrisstodState>(sync, krisstod)?.work ?? null;
}

/** Those that can still be, or any where none can. */
function openSwaps(scene: Scene): string[] {
  const { shifts = {}, swaps = {} } = workOf(scene) ?? {};
  const all = Object.values(shifts);
  const open = Object.keys(swaps).filter((id) => swaps[id] !== undefined && isSwapOpen(all, swaps[id]));
  return open.length > 0 ? open : Object.keys(swaps);
}

function onHelper(scene: Scene, give: (helper: Helper) => Dispatched | null) {
  return onOne(Object.values(workOf(scene)?.helpers ?? {}), scene.random, give);
}

function onShift(scene: Scene, give: (shift: Shift) => Dispatched | null) {
  return onOne(Object.values(workOf(scene)?.shifts ?? {}), scene.random, give);
}

/** Of hours some way from now, so that some overlap. */
function time({ sync, random }: Pick<Scene, 'sync' | 'random'>) {
  const from = sync.serverNow() + random.between(-10, 40) * HOUR;
  return { from, until: from + random.between(1, 12) * HOUR };
}
