import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { agendaSteps } from '@ledningsplats/shared/briefings/agenda.ts';
import type { Briefing, BriefingsSlice, PlannedBriefing } from '@ledningsplats/shared/briefings/events.ts';
import { DEFAULT_BRIEFINGS } from '@ledningsplats/shared/plan/default-briefings.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, text } from './scene.ts';

const HOUR = 3_600_000;
const KINDS = DEFAULT_BRIEFINGS.kinds.map(({ id }) => id);

/** Briefings that several set, hold, note and end at once [ST5]. */
export const BRIEFING_GENERATORS = {
  PlanBriefing: ({ sync, open, random }) =>
    sync.dispatch(
      'PlanBriefing',
      open,
      { kind: random.pick(KINDS), at: later(sync.serverNow(), random), by: 'hand' },
      {},
    ),
  MoveBriefing: ({ sync, open, random }) =>
    onPlanned({ sync, open }, random, ({ id: briefing, seq: from }) =>
      sync.dispatch(
        'MoveBriefing',
        open,
        { briefing, from, to: later(sync.serverNow(), random) },
        { reason: text(random) },
      ),
    ),
  StrikeBriefing: ({ sync, open, random }) =>
    onPlanned({ sync, open }, random, ({ id: briefing }) =>
      sync.dispatch('StrikeBriefing', open, { briefing }, random.chance(0.5) ? { reason: text(random) } : {}),
    ),
  StartBriefing: ({ sync, open, random }) =>
    onBriefings({ sync, open }, ({ planned }) => {
      const kind = random.pick(KINDS);
      const set = Object.values(planned).find((one) => one.kind === kind);
      return sync.dispatch('StartBriefing', open, { kind, planned: set?.id ?? null }, {});
    }),
  TakeBriefingStep: ({ sync, open, random }) =>
    onRunning({ sync, open }, random, ({ id: briefing, kind, step }) =>
      sync.dispatch('TakeBriefingStep', open, { briefing, from: step?.id ?? null, to: random.pick(stepsOf(kind)) }, {}),
    ),
  AttendBriefing: ({ sync, open, random, person }) =>
    onRunning({ sync, open }, random, ({ id: briefing, present }) => {
      const isOutside = random.chance(0.3);
      const way = random.pick(['site', 'remote'] as const);
      const known = random.chance(0.3) ? present.find((one) => one.person === null)?.id : undefined;
      const mark = {
        person: isOutside ? null : person,
        attendee: isOutside ? (known ?? null) : null,
        function: null,
        way,
      };
      return sync.dispatch(
        'AttendBriefing',
        open,
        { briefing, marks: [mark] },
        { names: [isOutside ? text(random) : ''] },
      );
    }),
  NoteBriefing: ({ sync, open, random }) =>
    onRunning({ sync, open }, random, ({ id: briefing, kind }) =>
      sync.dispatch('NoteBriefing', open, { briefing, step: random.pick(stepsOf(kind)) }, { text: text(random) }),
    ),
  ChangeBriefingNote: ({ sync, open, random }) =>
    onRunning({ sync, open }, random, ({ id: briefing, notes }) =>
      onOne(notes, random, ({ id: note, seq: from }) =>
        sync.dispatch(
          'ChangeBriefingNote',
          open,
          { briefing, note, from },
          random.chance(0.7) ? { text: text(random) } : {},
        ),
      ),
    ),
  EndBriefing: ({ sync, open, random }) =>
    onRunning({ sync, open }, random, ({ id: briefing }) =>
      random.chance(0.5)
        ? sync.dispatch(
            'EndBriefing',
            open,
            { briefing, next: later(sync.serverNow(), random) },
            { outcome: text(random) },
          )
        : sync.dispatch('EndBriefing', open, { briefing, next: null }, { noNext: text(random) }),
    ),
  ReopenBriefing: ({ sync, open, random }) =>
    onBriefings({ sync, open }, ({ ended }) =>
      onOne(ended, random, ({ id: briefing }) =>
        sync.dispatch('ReopenBriefing', open, { briefing }, { reason: text(random) }),
      ),
    ),
  CallOffBriefing: ({ sync, open, random }) =>
    onRunning({ sync, open }, random, ({ id: briefing }) =>
      sync.dispatch('CallOffBriefing', open, { briefing }, { reason: text(random) }),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function later(now: number, random: SeededRandom) {
  return now + random.between(1, 12) * HOUR;
}

function stepsOf(kind: string): string[] {
  const known = DEFAULT_BRIEFINGS.kinds.find(({ id }) => id === kind);
  // in the plan of the proofs no function speaks in order
  return known ? agendaSteps({ ...known, speakers: [] }).map(({ id }) => id) : [];
}

function onBriefings(at: At, give: (slice: BriefingsSlice) => Dispatched | null) {
  return onState(at, ({ briefings }) => give(briefings));
}

function onPlanned(at: At, random: SeededRandom, give: (one: PlannedBriefing) => Dispatched) {
  return onBriefings(at, ({ planned }) => onOne(Object.values(planned), random, give));
}

function onRunning(at: At, random: SeededRandom, give: (one: Briefing) => Dispatched | null) {
  return onBriefings(at, ({ running }) => onOne(Object.values(running), random, give));
}
