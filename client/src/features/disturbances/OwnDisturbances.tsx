import type { OwnDisturbance } from '@ledningsplats/shared/disturbances/own-disturbance.ts';
import { Note } from '../../forms/Note.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useServerNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconInbox, IconPending } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './OwnDisturbances.module.css';
import type { OwnReading } from './use-own-disturbances.ts';

export interface OwnDisturbancesProps {
  title: string;
  own: OwnReading<{ disturbances: OwnDisturbance[] }>;
}

/** What the sender has sent in, newest first, each with what became of it and the answer [LA11]. */
export function OwnDisturbances({ title, own: { reading, asOf, failure } }: OwnDisturbancesProps) {
  const now = useServerNow(30_000);
  return (
    <section className={styles.own} aria-labelledby="own-disturbances">
      <h2 id="own-disturbances" className={styles.heading}>
        {title}
      </h2>
      {failure !== null && (
        <Note tone="offline" title={disturbanceTexts.ownFailed}>
          {refusalText(failure.code).what} {asOf !== null && disturbanceTexts.asOf(formatWhen(asOf, now))}
        </Note>
      )}
      {reading === null && failure === null && <Skeleton lines={3} />}
      {reading?.disturbances.length === 0 && (
        <EmptyState title={disturbanceTexts.ownEmpty} icon={<IconInbox aria-hidden />}>
          {disturbanceTexts.ownEmptyText}
        </EmptyState>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {(reading?.disturbances ?? []).map((disturbance) => (
          <li key={disturbance.id} className={styles.item}>
            <Own disturbance={disturbance} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own({
  disturbance: { number, recordedAt, content, isMadeSecret, fate },
  now,
}: {
  disturbance: OwnDisturbance;
  now: number;
}) {
  return (
    <>
      <p className={styles.head}>
        <b>{disturbanceTexts.number(number)}</b>
        <span className={styles.muted}>{formatWhen(recordedAt, now)}</span>
        {fate === null ? (
          <Chip tone="neutral" icon={<IconPending aria-hidden />}>
            {disturbanceTexts.fates.waiting}
          </Chip>
        ) : (
          <Chip tone="ok">{disturbanceTexts.fates[fate.what]}</Chip>
        )}
      </p>
      <p className={styles.what}>
        {content?.what ?? (isMadeSecret ? disturbanceTexts.madeSecret : disturbanceTexts.removed)}
      </p>
      {fate !== null && (
        <div className={styles.fate}>
          {fate.answer !== null && <p className={styles.what}>{fate.answer}</p>}
          <p className={styles.muted}>
            {[
              ...(fate.incidentNumber === null ? [] : [disturbanceTexts.toIncident(fate.incidentNumber)]),
              disturbanceTexts.answerBy(fate.by ?? 'TiB', formatWhen(fate.at, now)),
            ].join(' · ')}
          </p>
        </div>
      )}
    </>
  );
}
