import type { TrayLine } from '@ledningsplats/shared/log/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { RemovedWords } from '../../forms/RemovedWords.tsx';
import { useMay } from '../../forms/use-self.ts';
import { logTexts } from '../../i18n/log.ts';
import { functionName, inSentence } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { trayTexts } from '../../i18n/trays.ts';
import { useDispatch, useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDuration } from '../../ui/format-time.ts';
import { IconAlarm, IconFlag, IconInbox, IconPending, IconSecret } from '../../ui/icons.ts';
import styles from './TraysCard.module.css';
import { VerificationMark } from './VerificationMark.tsx';

export interface TrayRowProps {
  line: TrayLine;
  plan: Plan;
  now: number;
  isLate: boolean;
  /** Nobody sits on the function that it is addressed to [ST1]. */
  isVacant: boolean;
  mayTake: boolean;
  /** One's own takings of this line that are not confirmed. */
  marks: readonly OutboxItem[];
  stream: string;
  onMakeTask: (line: TrayLine) => void;
}

/** One line in a tray: what, to whom, for how long, and the two things that take it out. */
export function TrayRow({ line, plan, now, isLate, isVacant, mayTake, marks, stream, onMakeTask }: TrayRowProps) {
  const dispatch = useDispatch();
  const may = useMay();
  const said = line.text ?? (line.isSecret ? trayTexts.secret : trayTexts.removed);
  const onItsWay = marks.some(({ state }) => state !== 'refused');
  const Icon = isLate ? IconAlarm : IconInbox;
  const words = [
    trayTexts.to(inSentence(functionName(plan, line.function))),
    ...(isVacant ? [trayTexts.vacant] : []),
    ...(line.from === null ? [] : [trayTexts.from(line.from)]),
    ...(isLate ? [trayTexts.lateSince(formatDuration(now - line.recordedAt))] : []),
    ...(isLate && plan.trays.alerts !== null ? [trayTexts.told(functionName(plan, plan.trays.alerts))] : []),
  ];
  return (
    <li className={styles.row} data-late={isLate || undefined}>
      <p className={styles.text} data-without={line.text === null || undefined}>
        {line.isSecret && <IconSecret aria-hidden className={styles.icon} />}
        {said}
        {line.removal !== null && (
          <>
            {' '}
            <RemovedWords note={line.removal} />
          </>
        )}
      </p>
      <p className={styles.marks}>
        {line.important && (
          <span className={styles.important}>
            <IconFlag aria-hidden className={styles.icon} />
            {logTexts.importantMark}
          </span>
        )}
        {line.verification !== null && <VerificationMark verification={line.verification} />}
        <span className={styles.meta}>
          <Icon aria-hidden className={styles.icon} />
          {words.join(' · ')}
        </span>
        <FactAge at={line.recordedAt} person={line.person} />
      </p>
      {onItsWay ? (
        <p className={styles.meta}>
          <IconPending aria-hidden className={styles.icon} />
          {trayTexts.sending}
        </p>
      ) : (
        mayTake && (
          <div className={styles.actions}>
            {may('TakeLine') && (
              <Button
                size="small"
                variant="primary"
                aria-label={trayTexts.takeLabel(said)}
                onPress={() => dispatch('TakeLine', stream, { line: line.line }, {})}
              >
                {trayTexts.take}
              </Button>
            )}
            {may('CreateTask') && line.text !== null && (
              <Button size="small" aria-label={trayTexts.makeTaskLabel(said)} onPress={() => onMakeTask(line)}>
                {trayTexts.makeTask}
              </Button>
            )}
          </div>
        )
      )}
      {marks.map((item) => item.refusal !== null && <Refused key={item.id} item={item} />)}
    </li>
  );
}

function Refused({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  return (
    <div className={styles.refused}>
      <p>
        <b>{trayTexts.refused}:</b> {refusalText(item.refusal?.code ?? 'malformed').what}
      </p>
      <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
        {logTexts.discard}
      </Button>
    </div>
  );
}
