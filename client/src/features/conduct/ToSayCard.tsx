import type { ExerciseRun } from '@ledningsplats/shared/conduct/events.ts';
import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './conduct.module.css';
import { InjectFront } from './InjectFront.tsx';
import { isSame } from './parties.ts';
import { SayForm } from './SayForm.tsx';

export interface ToSayCardProps {
  stream: string;
  run: ExerciseRun;
  plan: Plan;
  /** What has come to motspel, of all parties. */
  injects: readonly PlannedInject[];
  own: readonly string[];
  isOn: boolean;
}

/** What is theirs to say: what has come and is not said first, then what has been said. */
export function ToSayCard({ stream, run, plan, injects, own, isOn }: ToSayCardProps) {
  const isOwn = ({ from }: PlannedInject) => own.some((party) => isSame(party, from));
  const ordered = injects.toSorted((one, other) => rank(one) - rank(other) || isLater(one, other));
  const yours = ordered.filter(isOwn);
  const others = ordered.filter((inject) => !isOwn(inject));
  const row = (inject: PlannedInject) => (
    <li
      key={inject.id}
      className={styles.item}
      data-next={(isOwn(inject) && inject.progress?.said === null) || undefined}
    >
      <InjectFront inject={inject} plan={plan} at={inject.progress?.at ?? null} note={<Said inject={inject} />} />
      {isOn && <Deeds stream={stream} run={run} plan={plan} inject={inject} />}
    </li>
  );
  return (
    <Card title={texts.yours} isFlush>
      {yours.length === 0 && <p className={styles.empty}>{texts.yoursNone}</p>}
      <ol className={styles.list}>{yours.map(row)}</ol>
      {others.length > 0 && (
        <div className={styles.others}>
          <Disclosure title={`${texts.others} (${others.length})`}>
            <ol className={styles.list}>{others.map(row)}</ol>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

function rank({ progress }: PlannedInject): number {
  return progress?.said === null ? 0 : 1;
}

function isLater(one: PlannedInject, other: PlannedInject): number {
  return (other.progress?.seq ?? 0) - (one.progress?.seq ?? 0);
}

function Said({ inject }: { inject: PlannedInject }) {
  const { byId } = usePeople();
  const said = inject.progress?.said ?? null;
  return said === null ? null : <Chip tone="ok">{texts.saidBy(personName(byId, said.by))}</Chip>;
}

function Deeds({ stream, run, plan, inject }: { stream: string; run: ExerciseRun; plan: Plan; inject: PlannedInject }) {
  const give = useGive();
  const isSaid = inject.progress?.said !== null;
  const data = { incident: run.incident, inject: inject.id, isSaid: !isSaid };
  return (
    <>
      <div className={styles.deeds}>
        <Button
          size="small"
          aria-label={isSaid ? texts.unmarkSaidOf(inject.text) : texts.markSaidOf(inject.text)}
          onPress={() => give('MarkInjectSaid', stream, data, {}, { done: texts.marked })}
        >
          {isSaid ? texts.unmarkSaid : texts.markSaid}
        </Button>
      </div>
      {!isSaid && (
        <Disclosure title={texts.sayInWriting}>
          <SayForm stream={stream} incident={run.incident} plan={plan} parties={[inject.from]} inject={inject} />
        </Disclosure>
      )}
    </>
  );
}
