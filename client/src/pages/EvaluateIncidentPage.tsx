import { evaluationStream } from '@ledningsplats/shared/core/stream-name.ts';
import { goalsOf } from '@ledningsplats/shared/evaluations/goals.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Evaluation } from '../features/evaluations/Evaluation.tsx';
import type { Subject } from '../features/evaluations/subject.ts';
import { FromEvaluation } from '../features/improvements/FromEvaluation.tsx';
import { useSelf } from '../forms/use-self.ts';
import { evaluationTexts as texts } from '../i18n/evaluations.ts';
import { useIncident } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** What was seen of an incident, by the plan's standing questions, and the report of it [OV4]. */
export function EvaluateIncidentPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  return (
    <IncidentGate id={id}>
      {plan === null || incident.state === null ? (
        <Skeleton lines={8} />
      ) : (
        <OfIncident incident={incident} plan={plan} />
      )}
    </IncidentGate>
  );
}

function OfIncident({ incident: { id, state, lines }, plan }: { incident: IncidentShown; plan: Plan }) {
  const { permissions } = useSelf();
  if (state === null) return null;
  if (!permissions.has('evaluations.write') && !permissions.has('content.remove'))
    return <EmptyState title={texts.notYours}>{texts.notYoursText}</EmptyState>;
  const { number, title, lifecycle } = state.incident;
  const of = { kind: 'incident' as const, id };
  const subject: Subject = {
    of,
    stream: evaluationStream(of),
    plan,
    title: title ?? number,
    script: null,
    injects: [],
    incident: { id, isClosed: lifecycle === 'closed', lines },
    clock: state.exercised?.clock ?? null,
  };
  return (
    <div className={page.page}>
      <header className={page.header}>
        <h2 className={page.title}>{texts.title}</h2>
      </header>
      <Evaluation
        subject={subject}
        actions={
          <FromEvaluation plan={plan} of={of} source={`${number} ${title ?? ''}`.trim()} goals={goalsOf(plan, null)} />
        }
      />
    </div>
  );
}
