import type { PapersReading } from '@ledningsplats/shared/core/administration.ts';
import { PapersVerdict } from '../../forms/PapersVerdict.tsx';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { paperTexts } from '../../i18n/papers.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatAgo, formatDateClock } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './PackCard.module.css';

type File = NonNullable<PapersReading['files']>[number];

/** The packs that stand on the server's disk [ST10]: the newest with its age, the older ones beneath. */
export function PackCard() {
  const reading = useReading<PapersReading>('/api/papers');
  const { value: papers } = reading;
  const live = papers?.files?.filter(({ mode }) => mode === 'live') ?? [];
  const exercises = papers?.files?.filter(({ mode }) => mode === 'exercise') ?? [];
  const [newest, ...older] = live;
  const [exercise] = exercises;
  return (
    <Card title={paperTexts.pack} anchor="papper">
      <div className={styles.content}>
        <p>{paperTexts.packHelp}</p>
        <ReadingState reading={reading} title={paperTexts.failed} />
        {papers !== null && (
          <>
            <PapersVerdict papers={papers} />
            {newest && <PackFile file={newest} isNewest />}
            {exercise && <PackFile file={exercise} isNewest />}
            {older.length > 0 && (
              <Disclosure title={paperTexts.older(older.length)}>
                <ul className={styles.older}>
                  {older.map((file) => (
                    <li key={file.name}>
                      <PackFile file={file} />
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </>
        )}
        <p className={styles.muted}>{paperTexts.notOnDevice}</p>
      </div>
    </Card>
  );
}

function PackFile({ file: { name, at, mode }, isNewest = false }: { file: File; isNewest?: boolean }) {
  const now = useWorldNow(30_000);
  const written = paperTexts.writtenAt(formatDateClock(at, now), formatAgo(at, now));
  const title = mode === 'exercise' ? paperTexts.openExercise : paperTexts.open;
  return (
    <div className={styles.file}>
      <Link
        href={`/api/papers/${name}`}
        variant={isNewest ? 'button' : 'alone'}
        isDownload
        aria-label={`${title}, ${written}`}
      >
        {isNewest ? title : formatDateClock(at, now)}
      </Link>
      {isNewest && <span>{written}</span>}
    </div>
  );
}
