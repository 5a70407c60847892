import type { TrayLine } from '@ledningsplats/shared/log/events.ts';
import { seatedOn } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useMayTake } from '../../forms/use-may-take.ts';
import { useSelf } from '../../forms/use-self.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { trayTexts } from '../../i18n/trays.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Card } from '../../ui/Card.tsx';
import { TrayRow } from './TrayRow.tsx';
import styles from './TraysCard.module.css';
import { leftLying } from './trays.ts';
import { useSaidLate } from './use-said-late.ts';

export interface TraysCardProps {
  incident: IncidentShown;
  onMakeTask: (line: TrayLine) => void;
}

/**
 * Lines that are addressed to a function and that nobody has taken: one's own first, then those of others [LG12]. What has
 * waited too long is loud, by the times in the state and the server's clock, so that it is the same after a restart and
 * in the picture of a device without contact. Nothing at all while nothing waits.
 */
export function TraysCard({ incident, onMakeTask }: TraysCardProps) {
  const { state } = incident;
  const plan = usePlan().state?.plan ?? null;
  const { function: seat } = useSelf();
  const mayTake = useMayTake();
  const now = useServerNow(15_000);
  const waiting = state?.log.trays ?? [];
  const isOpen = state?.incident.lifecycle === 'open';
  const late = isOpen && plan ? leftLying(waiting, plan, now) : [];
  useSaidLate(late.length, seat !== null && seat === plan?.trays.alerts);
  if (plan === null || waiting.length === 0) return null;

  const own = waiting.filter((line) => line.function === seat);
  const others = waiting.filter((line) => line.function !== seat);
  const rows = (lines: readonly TrayLine[]) =>
    lines.map((line) => (
      <TrayRow
        key={line.line}
        line={line}
        plan={plan}
        now={now}
        isLate={late.includes(line)}
        isVacant={isOpen && state !== null && seatedOn(state.seats, line.function) === null}
        mayTake={mayTake(line.function)}
        marks={incident.pending.filter((item) => item.type === 'TakeLine' && lineOf(item.data) === line.line)}
        stream={incident.stream}
        onMakeTask={onMakeTask}
      />
    ));
  const note = [trayTexts.waiting(waiting.length), ...(late.length > 0 ? [trayTexts.late(late.length)] : [])].join(
    ' · ',
  );
  return (
    <Card title={trayTexts.title} note={note} {...(late.length > 0 && { accent: 'alarm' as const })}>
      {own.length > 0 && seat !== null && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{trayTexts.ownAs(functionName(plan, seat))}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {rows(own)}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{trayTexts.others}</h3>
          {seat === null && <p className={styles.hint}>{trayTexts.chooseFunction}</p>}
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {rows(others)}
          </ul>
        </section>
      )}
    </Card>
  );
}

function lineOf(data: unknown): number {
  return (data as { line: number }).line;
}
