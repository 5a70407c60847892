import type { SecretReading } from '@ledningsplats/shared/core/administration.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './AdministrationRows.module.css';

/** Who has been given secret lines since a time, of which incident and how far [SE6]. Never what they say. */
export function SecretReaders({ after, now }: { after: number; now: number }) {
  const reading = useReading<{ readings: SecretReading[] }>(`/api/audit/secret-readers?after=${after}`);
  const readings = reading.value?.readings ?? null;
  const isHidden = readings?.some(({ lines }) => lines === null) === true;
  return (
    <Card title={administrationTexts.secretReaders}>
      <p className={styles.muted}>
        {administrationTexts.secretReadersNote} {isHidden && administrationTexts.secretLinesHidden}
      </p>
      <ReadingState reading={reading} title={administrationTexts.auditFailed} />
      {readings?.length === 0 && <p>{administrationTexts.noSecretReaders}</p>}
      {readings !== null && readings.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" aria-label={administrationTexts.secretReaders}>
          {readings.map(({ incident, mode, name, lines, lastAt }) => (
            <li key={`${incident} ${mode} ${name} ${lastAt}`} className={styles.row}>
              <p>
                <b>{name}</b>
              </p>
              <div className={styles.words}>
                <p>{[incident, ...(lines === null ? [] : [administrationTexts.secretLines(lines)])].join(', ')}</p>
                {mode === 'exercise' && <Chip tone="exercise">{administrationTexts.exercise}</Chip>}
              </div>
              <p className={styles.muted}>{formatWhen(lastAt, now)}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
