import type { Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { incidentStream } from '../core/stream-name.ts';
import { newFact } from '../incident/new-fact.ts';
import { ALL_POINTS_LIMIT, SHAPES_LIMIT } from '../shapes/decide.ts';
import { LABEL_LIMIT } from '../shapes/shape-schema.ts';
import { conductFact } from './conduct-fact.ts';
import type { ExerciseWarning } from './events.ts';
import { CALLS_LIMIT, WARNINGS_LIMIT } from './evolve-exercised.ts';
import type { PlannedInject } from './injects.ts';

/** Where a line of the play says that it comes from [OV1]. */
const PLAY_SOURCE = 'Övning';

/**
 * An inject as it reaches the players, each way by itself [OV3], when the exercise's clock says `at`. They see who it comes
 * from in the play: neither its number, nor who fired it, nor what is expected of them. `id` names what arises.
 */
export function delivered(
  sight: Sight,
  inject: PlannedInject,
  { incident, at, id }: { incident: string; at: number; id: string },
): NewEvent[] {
  const sent = conductFact('InjectSent', { incident, inject: inject.id, at });
  const stream = incidentStream(incident);
  const told = inPlay(sight, inject, id).map((event) => ({
    ...event,
    stream,
    occurredAt: at,
    unattributed: true as const,
  }));
  return [sent, ...told];
}

function inPlay(sight: Sight, inject: PlannedInject, id: string): NewEvent[] {
  const { channel, from, text, at } = inject;
  const isHere = sight.plan?.plan.functions.some((one) => one.id === inject.to) ?? false;
  const to = isHere ? inject.to : null;
  const { calls = [], warnings = [] } = sight.other?.exercised ?? {};
  switch (channel) {
    case 'line':
      return [lineFrom(from, text, to)];
    case 'phone':
      // told in the log where more ring than are held
      if (calls.length >= CALLS_LIMIT) return [lineFrom(from, text, to)];
      return [newFact('ExerciseCallRang', { call: id, to }, { from, text })];
    case 'warning':
      if (warnings.length >= WARNINGS_LIMIT) return [lineFrom(from, text, to)];
      return [newFact('ExerciseWarningIssued', { warning: id }, { from, text })];
    case 'warning_over':
      return [...endedBy(sight, from), lineFrom(from, text, to)];
    case 'map': {
      // told in words where it has no place, or where the map is full
      if (at === null || isFull(sight)) return [lineFrom(from, text, to)];
      const geometry = { form: 'point' as const, points: [at] };
      const label = text.length <= LABEL_LIMIT ? text : from.slice(0, LABEL_LIMIT);
      return [
        newFact(
          'ShapeDrawn',
          { shape: id, kind: 'event_site' },
          { geometry, label, note: `${PLAY_SOURCE}, ${from}: ${text}` },
        ),
      ];
    }
    case 'counterpart':
      return [];
    default:
      throw new Error(channel satisfies never);
  }
}

/** What the same sender has issued in the play and that holds yet. */
function endedBy({ other }: Sight, from: string): NewEvent[] {
  const isTheirs = ({ words }: ExerciseWarning) => words !== null && folded(words.from) === folded(from);
  return (other?.exercised?.warnings ?? []).filter(isTheirs).map(({ id }) => warningEnded(id));
}

export function warningEnded(warning: string): NewEvent {
  return newFact('ExerciseWarningEnded', { warning });
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

function isFull({ other }: Sight): boolean {
  const shapes = Object.values(other?.shapes.at ?? {}).filter(({ removed }) => removed === null);
  const points = shapes.reduce((sum, { content }) => sum + (content?.geometry.points.length ?? 0), 0);
  return shapes.length >= SHAPES_LIMIT || points >= ALL_POINTS_LIMIT;
}

/** An incoming line, in a function's tray where it is put to one [LG12]. `from` null: removed by decision. */
export function lineFrom(from: string | null, text: string, to: string | null, source = PLAY_SOURCE): NewEvent {
  return newFact(
    'LineWritten',
    {
      kind: 'inkommande',
      important: false,
      verification: null,
      about: null,
      addressedTo: to,
      paper: null,
    },
    { ...(from !== null && { from }), text, source },
  );
}
