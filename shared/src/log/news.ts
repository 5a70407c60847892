import type { LogLine } from './log-line.ts';

/** Where what is new belongs, from what one asks for first. What gets lines of its own later is a row in `KIND_OF`. */
export const NEWS_KINDS = ['decisions', 'tasks', 'map', 'log'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One thing that something has happened to since, by the latest that was said of it. */
export interface NewsItem {
  kind: NewsKind;
  /** A decision's number, a task's, shape's or place's id, a line's stream and seq; unique within the kind. */
  key: string;
  latest: LogLine;
  isImportant: boolean;
}

export interface News {
  /** The most important first: what was marked so, then by kind, then the newest. */
  items: NewsItem[];
  counts: Record<NewsKind, number>;
}

/** How many are shown before one asks for the rest. */
export const NEWS_SHOWN = 3;

/**
 * What has happened since a reader last looked [LG8]: of the lines that this reader may read, those recorded after `since` by
 * others, as the things that they are about. Lines may come in any order; each thing is counted once however often it moved.
 * @param since When the newest line that had been looked at was recorded.
 * @param reader The reader's own person id: what one has done oneself is not new to oneself.
 */
export function gatherNews(lines: readonly LogLine[], since: number, reader: string | null): News {
  const found = new Map<string, NewsItem>();
  for (const line of lines) {
    if (line.recordedAt <= since || (line.person !== null && line.person === reader)) continue;
    const { kind, key } = subjectOf(line);
    const before = found.get(`${kind} ${key}`);
    const latest = before !== undefined && isLater(before.latest, line) ? before.latest : line;
    const isImportant = line.important || before?.isImportant === true;
    found.set(`${kind} ${key}`, { kind, key, latest, isImportant });
  }
  const items = [...found.values()].sort(byImportance);
  const counts = Object.fromEntries(
    NEWS_KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length]),
  ) as Record<NewsKind, number>;
  return { items, counts };
}

/** By the event that made the line: which kind it belongs to, and which field of its data names the thing. */
const KIND_OF: Readonly<Record<string, { kind: NewsKind; key?: 'number' | 'task' | 'shape' | 'place' }>> = {
  DecisionRecorded: { kind: 'decisions', key: 'number' },
  DecisionProposed: { kind: 'decisions', key: 'number' },
  DecisionProposalWithdrawn: { kind: 'decisions', key: 'number' },
  DecisionExecuted: { kind: 'decisions', key: 'number' },
  DecisionExecutionTakenBack: { kind: 'decisions', key: 'number' },
  DecisionConfirmed: { kind: 'decisions', key: 'number' },
  DecisionDisowned: { kind: 'decisions', key: 'number' },
  BoardEnded: { kind: 'decisions' },
  TaskCreated: { kind: 'tasks', key: 'task' },
  TaskDone: { kind: 'tasks', key: 'task' },
  TaskCancelled: { kind: 'tasks', key: 'task' },
  TaskReopened: { kind: 'tasks', key: 'task' },
  ShapeDrawn: { kind: 'map', key: 'shape' },
  ShapeChanged: { kind: 'map', key: 'shape' },
  ShapeRemoved: { kind: 'map', key: 'shape' },
  ShapeRestored: { kind: 'map', key: 'shape' },
  PlaceStateChanged: { kind: 'map', key: 'place' },
  PlaceHoursSet: { kind: 'map', key: 'place' },
  PlaceStaffed: { kind: 'map', key: 'place' },
  FuelMeasured: { kind: 'map', key: 'place' },
};

function subjectOf({ stream, seq, machine }: LogLine): { kind: NewsKind; key: string } {
  const own = `${stream} ${seq}`;
  if (machine === null || !Object.hasOwn(KIND_OF, machine.type)) return { kind: 'log', key: own };
  const { kind = 'log', key } = KIND_OF[machine.type] ?? {};
  const named = key === undefined ? undefined : (machine.data as Record<string, unknown>)[key];
  return { kind, key: named === undefined ? own : `${key} ${String(named)}` };
}

function isLater(one: LogLine, other: LogLine): boolean {
  return one.recordedAt === other.recordedAt ? one.seq > other.seq : one.recordedAt > other.recordedAt;
}

function byImportance(one: NewsItem, other: NewsItem): number {
  return (
    Number(other.isImportant) - Number(one.isImportant) ||
    NEWS_KINDS.indexOf(one.kind) - NEWS_KINDS.indexOf(other.kind) ||
    (isLater(one.latest, other.latest) ? -1 : 1)
  );
}
