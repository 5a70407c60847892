import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './editor.module.css';
import { PlanDifferences } from './PlanDifferences.tsx';
import { planDifferences } from './plan-lines.ts';
import { type Adoption, type PlanHistory as History, usePlanHistory } from './use-plan-history.ts';

export interface PlanHistoryProps {
  version: number;
  /** Makes an old plan the draft. */
  onRestore: (plan: Plan) => void;
}

/** Every plan there has been: when, by whom, why, and what it changed. */
export function PlanHistory({ version, onRestore }: PlanHistoryProps) {
  const history = usePlanHistory(version);
  const { adoptions, hasOlder, hasFailed, load } = history;
  return (
    <div className={styles.part}>
      {adoptions?.map((adoption) => (
        <Entry
          key={adoption.version}
          adoption={adoption}
          isInForce={adoption.version === version}
          onRestore={onRestore}
        />
      ))}
      {adoptions === null && !hasFailed && <Skeleton lines={4} />}
      {hasFailed && <Failed load={load} />}
      {adoptions !== null && hasOlder && !hasFailed && <Button onPress={load}>{planTexts.older}</Button>}
    </div>
  );
}

interface EntryProps extends Pick<PlanHistoryProps, 'onRestore'> {
  adoption: Adoption;
  isInForce: boolean;
}

function Entry({ adoption: { plan, before, at, by, why }, isInForce, onRestore }: EntryProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const when = formatWhen(at, now);
  const who = by === null ? planTexts.system : personName(byId, by);
  const differences = before === null ? null : planDifferences(before, plan);
  const extent = differences === null ? planTexts.firstPlan : planTexts.differences(differences.length);
  return (
    <Disclosure title={[when, who, ...(isInForce ? [planTexts.nowInForce] : []), extent].join(' · ')}>
      <p>{why ?? planTexts.noWhy}</p>
      {differences !== null && <PlanDifferences differences={differences} />}
      {!isInForce && (
        <Button size="small" aria-label={planTexts.asDraftOf(when)} onPress={() => onRestore(plan)}>
          {planTexts.asDraft}
        </Button>
      )}
    </Disclosure>
  );
}

function Failed({ load }: Pick<History, 'load'>) {
  return (
    <Note
      tone="alarm"
      role="alert"
      title={planTexts.historyFailed}
      actions={
        <Button size="small" onPress={load}>
          {planTexts.tryAgain}
        </Button>
      }
    />
  );
}
