import type { DisturbanceReading } from '@ledningsplats/shared/disturbances/disturbance-reading.ts';
import { useMay } from '../../forms/use-self.ts';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { useOutbox } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './DisturbanceCard.module.css';
import { SettlingNote } from './SettlingNote.tsx';
import { phoneIn, settlingOf } from './settling.ts';

export interface DisturbanceCardProps {
  disturbance: DisturbanceReading;
  sender: string;
  now: number;
  onTakeOver: () => void;
  onMerge: () => void;
  onAnswer: () => void;
}

/** A disturbance that waits: who, what, whom to ring, and the three things that can be done with it. */
export function DisturbanceCard({ disturbance, sender, now, onTakeOver, onMerge, onAnswer }: DisturbanceCardProps) {
  const may = useMay();
  const { items } = useOutbox();
  const { number, content, occurredAt, recordedAt } = disturbance;
  const settling = settlingOf(disturbance.disturbance, items);
  const isWaiting = settling !== undefined && settling.state !== 'refused';
  const phone = content === null ? null : phoneIn(content.call);
  return (
    <article className={styles.card} aria-labelledby={`disturbance-${number}`}>
      <header className={styles.head}>
        <h3 id={`disturbance-${number}`} className={styles.sender}>
          {sender}
        </h3>
        <span className={styles.muted}>
          {disturbanceTexts.number(number)} ·{' '}
          {disturbanceTexts.came(formatAgo(recordedAt, now), formatWhen(recordedAt, now))}
          {recordedAt - occurredAt > 60_000 && ` · ${disturbanceTexts.since(formatWhen(occurredAt, now))}`}
        </span>
      </header>
      <p className={styles.what}>{content?.what ?? disturbanceTexts.removed}</p>
      {content !== null && (
        <DefinitionFacts
          layout="list"
          facts={[
            ...(content.where === undefined ? [] : [{ term: disturbanceTexts.placeShort, value: content.where }]),
            ...(content.affected === undefined
              ? []
              : [{ term: disturbanceTexts.affectedShort, value: content.affected }]),
            ...(content.needs === undefined ? [] : [{ term: disturbanceTexts.needsShort, value: content.needs }]),
            ...(phone === null ? [{ term: disturbanceTexts.callShort, value: content.call }] : []),
          ]}
        />
      )}
      {settling && <SettlingNote item={settling} />}
      {!isWaiting && (
        <div className={styles.actions}>
          {content !== null && phone !== null && (
            <Link href={`tel:${phone}`} variant="button">
              <IconPhone aria-hidden />
              {disturbanceTexts.callShort} {content.call}
            </Link>
          )}
          {may('TakeOverDisturbance') && (
            <Button variant="primary" aria-label={disturbanceTexts.takeOverOf(number)} onPress={onTakeOver}>
              {disturbanceTexts.takeOver}
            </Button>
          )}
          {may('MergeDisturbance') && (
            <Button aria-label={disturbanceTexts.mergeOf(number)} onPress={onMerge}>
              {disturbanceTexts.merge}
            </Button>
          )}
          {may('AnswerDisturbance') && (
            <Button aria-label={disturbanceTexts.answerOf(number)} onPress={onAnswer}>
              {disturbanceTexts.answer}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
