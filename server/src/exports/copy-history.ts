import { foldIncident } from '@ledningsplats/shared/core/fold.ts';
import type {
  ContinuityStreamEvent,
  IncidentState,
  KrisstodStreamEvent,
  OpenStreamEvent,
  SecretStreamEvent,
} from '@ledningsplats/shared/core/incident-state.ts';
import { type EntryKind, indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { incidentStream, krisstodStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { CopySection, HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import type { PaperGround } from '../papers/paper-words.ts';
import { decisionEntries } from './decision-entries.ts';
import type { HistoryGround } from './history-ground.ts';
import {
  contingencyEntries,
  directionEntries,
  incidentEntry,
  leaderEntries,
  levelEntries,
  placeEntries,
} from './incident-entries.ts';
import { foldLines, logEntries } from './log-entries.ts';
import { lossEntries } from './loss-entries.ts';
import { otherEntries } from './other-entries.ts';
import { taskEntries } from './task-entries.ts';
import { vmaEntries } from './vma-entries.ts';

/** What is copied: the events of the open part, and of those others that were chosen. */
export interface CopiedEvents {
  incident: string;
  open: readonly OpenStreamEvent[];
  secret: readonly SecretStreamEvent[];
  krisstod: readonly KrisstodStreamEvent[];
  continuity: readonly ContinuityStreamEvent[];
}

/** A whole history in words, and the incident as it then stands. */
export interface CopiedHistory {
  copy: HistoryCopy;
  state: IncidentState;
}

/**
 * Puts a history in words, whole: how it stands, its ladder and leaders, decisions, tasks, direction, omfall, points, and
 * every line of the log, and what else has happened. Throws where there is no such incident.
 */
export function copyHistory(
  events: CopiedEvents,
  { plan, nameOf }: Pick<PaperGround, 'plan' | 'nameOf'>,
): CopiedHistory {
  const { open } = events;
  const state = open.reduce<IncidentState | undefined>((folded, event) => foldIncident(folded, event), undefined);
  if (state === undefined) throw new Error('an incident without events');
  const ground: HistoryGround = { plan, nameOf, ...titlesIn(open) };
  const entry = (kind: EntryKind) => byEntry(open, incidentStream(events.incident), kind);
  const lines = (stream: string, own: readonly KnownEvent[]) => logEntries(foldLines(own, stream), ground);
  const sections: CopySection[] = [
    { id: 'incident', title: 'Händelsen', entries: [incidentEntry(state, ground)] },
    { id: 'levels', title: 'Nivåer', entries: levelEntries(open, ground) },
    { id: 'leaders', title: 'Vem som lett', entries: leaderEntries(open, ground) },
    { id: 'decisions', title: 'Beslut', entries: decisionEntries(entry('decision'), ground) },
    { id: 'tasks', title: 'Uppgifter', entries: taskEntries(entry('task'), ground) },
    { id: 'directions', title: 'Inriktning', entries: directionEntries(open, ground) },
    { id: 'contingencies', title: 'Omfall', entries: contingencyEntries(state, ground) },
    { id: 'losses', title: 'Bortfall', entries: lossEntries(open, ground) },
    { id: 'places', title: 'Platser', entries: placeEntries(open, ground) },
    { id: 'vma', title: 'Begäran om VMA', entries: vmaEntries(open, ground) },
    { id: 'log', title: 'Händelselogg', entries: lines(incidentStream(events.incident), open) },
    { id: 'secret', title: 'Sekretessdelen', entries: lines(secretStream(events.incident), events.secret) },
    { id: 'krisstod', title: 'Krisstödets egen del', entries: lines(krisstodStream(events.incident), events.krisstod) },
    {
      id: 'others',
      title: 'Övriga händelser',
      entries: otherEntries(
        [
          { prefix: 'event', events: open },
          { prefix: 'secret', events: events.secret },
          { prefix: 'krisstod', events: events.krisstod },
          { prefix: 'continuity', events: events.continuity },
        ],
        ground,
      ),
    },
  ];
  return { copy: { sections: sections.filter(({ entries }) => entries.length > 0) }, state };
}

/** The events that make or touch each entry of a register, by its key. */
function byEntry(events: readonly OpenStreamEvent[], stream: string, kind: EntryKind): Map<string, OpenStreamEvent[]> {
  const found = new Map<string, OpenStreamEvent[]>();
  for (const event of events) {
    for (const row of indexRowsOf(event, stream)) {
      if (row.kind !== kind) continue;
      const own = found.get(row.key);
      if (own) own.push(event);
      else found.set(row.key, [event]);
    }
  }
  return found;
}

/** What tasks and shapes were last called: a line names them, and their own state may be gone. */
function titlesIn(events: readonly OpenStreamEvent[]): Pick<HistoryGround, 'taskTitle' | 'shapeLabel'> {
  const tasks = new Map<string, string | null>();
  const shapes = new Map<string, string | null>();
  for (const { type, data, content } of events) {
    if (type === 'TaskCreated' || type === 'TaskChanged' || type === 'TaskReopened') {
      tasks.set(data.task, content?.title ?? null);
    }
    if (type === 'ShapeDrawn' || type === 'ShapeChanged') shapes.set(data.shape, content?.label ?? null);
  }
  return { taskTitle: (id) => tasks.get(id) ?? null, shapeLabel: (id) => shapes.get(id) ?? null };
}
