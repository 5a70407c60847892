import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect, useMemo, useRef } from 'react';
import type { Names } from '../../i18n/machine-lines.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { usePeople, useSelected, useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { usePlan, usePlanInForce } from '../../sync/use-plan.ts';
import { formatWhen } from '../../ui/format-time.ts';

/** What rows need beside their own line. The same object until names or decisions change, so that rows stay as drawn. */
export interface LineReading {
  names: Names;
  /** A line recorded this long after it happened is marked as late [LG2]. */
  lateAfter: number;
  /** Numbers of the decisions that wait for their decider's word. */
  unconfirmed: ReadonlySet<number>;
  functionName: (id: string) => string;
  isConnected: boolean;
}

export function useLineReading(incident: string, lines: readonly ShownLine[]): LineReading {
  const plan = usePlan().state?.plan ?? null;
  const inForce = usePlanInForce().state?.plan ?? null;
  const people = usePeople();
  const { serverNow } = useSync();
  const isConnected = useSelected((all) => all.connection.state === 'connected');
  const stream = incidentStream(incident);
  const open = useSelected((all) => (all.streams[stream]?.state as IncidentState | null | undefined)?.decisions.open);
  const shapes = useSelected((all) => (all.streams[stream]?.state as IncidentState | null | undefined)?.shapes.at);
  const tasks = useSelected((all) => (all.streams[stream]?.state as IncidentState | null | undefined)?.tasks.open);
  // Looked up only by the few rows that name a task, so that the list itself need not be part of the reading.
  const latestLines = useRef(lines);
  useEffect(() => {
    latestLines.current = lines;
  });

  return useMemo(() => {
    const names: Names = {
      plan,
      person: (id) => (id === null ? null : (people.byId[id]?.name ?? null)),
      taskTitle: (id) => tasks?.[id]?.title ?? titleIn(latestLines.current, id),
      shapeLabel: (id) => shapes?.[id]?.content?.label ?? null,
      when: (at) => formatWhen(at, serverNow()),
    };
    return {
      names,
      lateAfter: (plan?.lateLineMinutes ?? 15) * 60_000,
      unconfirmed: new Set(Object.values(open ?? {}).flatMap((one) => (one.confirmed ? [] : [one.number]))),
      // Who has logged in since may sit in a seat that the incident's own plan does not know.
      functionName: (id) => functionName(plan?.functions.some((one) => one.id === id) ? plan : inForce, id),
      isConnected,
    };
  }, [plan, inForce, people, open, tasks, shapes, isConnected, serverNow]);
}

/** The title of a task that is closed, from the line that made it or opened it again. */
function titleIn(lines: readonly ShownLine[], id: string): string | null {
  for (const { line } of lines) {
    const { machine } = line;
    if (machine?.type !== 'TaskCreated' && machine?.type !== 'TaskReopened') continue;
    if ((machine.data as { task: string }).task === id)
      return (machine.content as { title?: string } | null)?.title ?? null;
  }
  return null;
}
