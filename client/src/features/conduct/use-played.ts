import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useMemo } from 'react';
import type { Names } from '../../i18n/machine-lines.ts';
import { useIncident, useLog, usePeople, useSync } from '../../sync/react.ts';
import { usePlanInForce } from '../../sync/use-plan.ts';
import { formatWhen } from '../../ui/format-time.ts';

/** The incident that is played, with its log as it is written, and the names that its lines are put in words with. */
export function usePlayed(id: string) {
  const incident = useIncident(id);
  const log = useLog(incidentStream(id), 'recorded');
  const plan = usePlanInForce().state?.plan ?? null;
  const { byId } = usePeople();
  const { worldNow } = useSync();
  const tasks = incident.state?.tasks.open;
  const names = useMemo<Names>(
    () => ({
      plan,
      person: (one) => (one === null ? null : (byId[one]?.name ?? null)),
      taskTitle: (one) => tasks?.[one]?.title ?? null,
      shapeLabel: () => null,
      when: (at) => formatWhen(at, worldNow()),
    }),
    [plan, byId, tasks, worldNow],
  );
  const lines = useMemo(() => log.shown.map(({ line }) => line), [log.shown]);
  return { incident, state: incident.state, lines, names };
}
