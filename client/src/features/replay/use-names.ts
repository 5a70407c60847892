import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { useMemo } from 'react';
import type { Names } from '../../i18n/machine-lines.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { formatWhen } from '../../ui/format-time.ts';

/** What the history refers to by id, in names, as far as a state knows them. */
export function useNames(state: IncidentState | null): Names {
  const plan = usePlan().state?.plan ?? null;
  const { byId } = usePeople();
  const { serverNow } = useSync();
  const tasks = state?.tasks.open;
  const shapes = state?.shapes.at;
  return useMemo(
    () => ({
      plan,
      person: (id) => (id === null ? null : (byId[id]?.name ?? null)),
      taskTitle: (id) => tasks?.[id]?.title ?? null,
      shapeLabel: (id) => shapes?.[id]?.content?.label ?? null,
      when: (at) => formatWhen(at, serverNow()),
    }),
    [plan, byId, tasks, shapes, serverNow],
  );
}
