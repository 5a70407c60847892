import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { useState } from 'react';
import { BriefingRecord } from '../features/briefings/BriefingRecord.tsx';
import { Meeting } from '../features/briefings/Meeting.tsx';
import { registerVersion } from '../features/briefings/register-version.ts';
import { useBriefingOf } from '../features/briefings/use-briefing-of.ts';
import { RecordDecisionDialog } from '../features/decisions/RecordDecisionDialog.tsx';
import { TaskDialog } from '../features/tasks/TaskDialog.tsx';
import { useMay } from '../forms/use-self.ts';
import { briefingTexts } from '../i18n/briefings.ts';
import { paths } from '../paths.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** One briefing: the meeting while it is held, then what is kept of it. The page joins it with tasks and decisions. */
export function BriefingPage({ incident: id, briefing }: { incident: string; briefing: string }) {
  return (
    <IncidentGate id={id}>
      <Page id={id} briefing={briefing} />
    </IncidentGate>
  );
}

/** What was made at the end may come after it, from a screen without network. */
function keptVersion(state: IncidentState | null): string {
  return [registerVersion(state), state?.tasks.count, state?.decisions.count, state?.decisions.changedAt].join('/');
}

function Page({ id, briefing }: { id: string; briefing: string }) {
  const incident = useIncident(id);
  const may = useMay();
  const plan = usePlan().state?.plan ?? null;
  const [making, setMaking] = useState<'task' | 'decision' | null>(null);
  const { state } = incident;
  const running = state?.briefings.running[briefing];
  const kept = useBriefingOf(incident.stream, briefing, running ? 'running' : keptVersion(state));
  if (plan === null || state === null) return <Skeleton lines={10} />;
  const close = () => setMaking(null);
  if (running) {
    return (
      <>
        <Meeting
          incident={incident}
          state={state}
          plan={plan}
          briefing={running}
          onNewTask={may('CreateTask') ? () => setMaking('task') : null}
          onNewDecision={may('RecordDecision') ? () => setMaking('decision') : null}
        />
        {making === 'task' && <TaskDialog incident={id} briefing={briefing} onClose={close} />}
        {making === 'decision' && (
          <RecordDecisionDialog
            incident={incident}
            plan={plan}
            fromLine={null}
            briefing={briefing}
            isOpen
            onClose={close}
          />
        )}
      </>
    );
  }
  if (kept === 'loading') return <Skeleton lines={10} />;
  if (kept === null) {
    return (
      <EmptyState
        title={briefingTexts.notFound}
        action={
          <Link href={paths.briefings(id)} variant="button">
            {briefingTexts.back}
          </Link>
        }
      >
        {briefingTexts.notFoundText}
      </EmptyState>
    );
  }
  return <BriefingRecord incident={incident} plan={plan} briefing={kept} />;
}
