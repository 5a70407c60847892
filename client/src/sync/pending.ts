import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineContent } from '@ledningsplats/shared/log/events.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { opensIncident } from './opening-command.ts';
import { isSecret } from './replica.ts';
import type { LocalIncident, ShownLine, ShownTask } from './shown.ts';
import type { OutboxItem } from './views.ts';

export interface Self {
  user: string;
  person: string | null;
  function: string | null;
}

/** Shown on screen before the server has answered; all else waits beside the confirmed value (architecture §2). */
const OPTIMISTIC = new Set([
  'WriteLine',
  'WriteSecretLine',
  'CorrectLine',
  'CorrectSecretLine',
  'AssessLine',
  'AssessSecretLine',
  'TakeLine',
  'CreateTask',
  'ChangeTask',
  'StartTask',
  'PutBackTask',
  'CompleteTask',
  'CancelTask',
  'ReopenTask',
  'TickCardStep',
  'UntickCardStep',
  'CountVisitors',
  'AnswerPlaceCheck',
  'ReportSiren',
  'BeginCall',
  'RecordCall',
  'WithdrawCall',
]);

export function sortOut(items: readonly OutboxItem[]): { waiting: OutboxItem[]; refused: OutboxItem[] } {
  return {
    waiting: items.filter((item) => item.state !== 'refused' && !OPTIMISTIC.has(item.type)),
    refused: items.filter((item) => item.state === 'refused'),
  };
}

/**
 * Confirmed lines with one's own unconfirmed ones in their place. A line whose command is already confirmed is shown
 * once, whichever of acknowledgement and event came first.
 */
export function mergeLines(
  lines: readonly LogLine[],
  items: readonly OutboxItem[],
  self: Self,
  order: LineOrder = 'occurred',
): ShownLine[] {
  const written = items.filter((item) => item.type === 'WriteLine' || item.type === 'WriteSecretLine');
  const corrections = items.filter((item) => item.type === 'CorrectLine' || item.type === 'CorrectSecretLine');
  const marks = items.filter((item) => MARKS_LINE.has(item.type));
  const confirmed = new Set(written.length > 0 ? lines.map((line) => line.command) : []);
  const shown = lines.map((line): ShownLine => {
    const isOfLine = (item: OutboxItem) => (item.data as DataOf<'CorrectLine'>).line === line.seq;
    const own = { corrections: corrections.filter(isOfLine), marks: marks.filter(isOfLine) };
    return own.corrections.length + own.marks.length > 0 ? { ...plain(line), ...own } : plain(line);
  });
  for (const item of written) {
    if (confirmed.has(item.id)) continue;
    const line = lineOfItem(item, self);
    const at = shown.findIndex((other) => timeBy(other.line, order) <= timeBy(line, order));
    shown.splice(at < 0 ? shown.length : at, 0, {
      key: `c:${item.id}`,
      line,
      pending: item,
      corrections: [],
      marks: [],
    });
  }
  return shown;
}

export function mergeTasks(
  state: IncidentState | null,
  items: readonly OutboxItem[],
  person: string | null,
): ShownTask[] {
  const open = Object.values(state?.tasks.open ?? {}).sort((a, b) => a.number - b.number);
  const changes = items.filter((item) => CHANGES_TASK.has(item.type));
  const shown = open.map((task): ShownTask => {
    const own = changes.filter((item) => (item.data as DataOf<'CompleteTask'>).task === task.id);
    return { key: task.id, task, pending: null, changes: own };
  });
  for (const item of items) {
    if (item.type !== 'CreateTask' || state?.tasks.open[item.id]) continue;
    const data = item.data as DataOf<'CreateTask'>;
    const task = {
      id: item.id,
      number: 0,
      title: (item.content as ContentOf<'CreateTask'>).title,
      function: data.function,
      due: data.due,
      fromLine: data.fromLine ?? null,
      decision: null,
      priority: data.priority ?? 'normal',
      everyMinutes: data.everyMinutes ?? null,
      previous: null,
      ofKrisstod: false,
      madeIn: null,
      taken: null,
      changed: null,
      createdAt: item.shownAt,
      createdBy: person,
      seq: 0,
      titleSeq: 0,
      owner: null,
      removal: null,
    };
    shown.push({ key: item.id, task, pending: item, changes: [] });
  }
  return shown;
}

/** Incidents registered on this device that the list does not hold yet, newest first. */
export function localIncidents(items: readonly OutboxItem[], rows: readonly IncidentHeadline[]): LocalIncident[] {
  const known = new Set(rows.map((row) => row.id));
  return items
    .filter(opensIncident)
    .map((item) => {
      const data = item.data as DataOf<'RegisterIncident'>;
      const content = item.content as ContentOf<'RegisterIncident'>;
      const id = parseStream(item.stream)?.incident ?? item.stream;
      return { id, title: content.title, place: content.place ?? null, mode: data.mode, level: data.to, item };
    })
    .filter((local) => !known.has(local.id))
    .reverse();
}

/** What is said of a line, and who sees to it. */
const MARKS_LINE = new Set(['AssessLine', 'AssessSecretLine', 'TakeLine']);

const CHANGES_TASK = new Set(['ChangeTask', 'StartTask', 'PutBackTask', 'CompleteTask', 'CancelTask', 'ReopenTask']);

/** The same object for the same line, so that rows which did not change are not drawn again. */
function plain(line: LogLine): ShownLine {
  const made = plainLines.get(line);
  if (made) return made;
  const shown: ShownLine = { key: keyOf(line), line, pending: null, corrections: [], marks: [] };
  plainLines.set(line, shown);
  return shown;
}
const plainLines = new WeakMap<LogLine, ShownLine>();

/** A line that a person wrote is made by one command alone; machine lines may share theirs, and stand in either stream. */
function keyOf(line: LogLine): string {
  return line.machine ? `${isSecret(line.stream) ? 'secret' : 's'}:${line.seq}` : `c:${line.command}`;
}

function timeBy(line: LogLine, order: LineOrder): number {
  return order === 'occurred' ? line.occurredAt : line.recordedAt;
}

function lineOfItem(item: OutboxItem, self: Self): LogLine {
  const data = item.data as DataOf<'WriteLine'> & Partial<DataOf<'WriteSecretLine'>>;
  return {
    seq: 0,
    stream: item.stream,
    kind: data.kind,
    important: data.important ?? false,
    occurredAt: item.occurredAt ?? item.shownAt,
    recordedAt: item.shownAt,
    by: self.user,
    person: self.person,
    function: self.function,
    command: item.id,
    content: item.content as LineContent,
    corrections: [],
    verification: data.verification ?? null,
    assessments: [],
    addressedTo: data.addressedTo ?? null,
    taken: null,
    secrecy: data.mark ? { state: 'secret', mark: data.mark, openLine: null } : { state: 'open' },
    removal: null,
    machine: null,
    tasks: [],
    decisions: [],
    claimedAt: null,
    viaLink: false,
  };
}
