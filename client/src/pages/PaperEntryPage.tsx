import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { EntryTable } from '../features/paper/entry/EntryTable.tsx';
import { useMay } from '../forms/use-self.ts';
import { paperTexts } from '../i18n/papers.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconBack } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './PaperEntryPage.module.css';

/** What was written by hand while the tool stood still, into the log with the times when it happened [ST10] [LG2]. */
export function PaperEntryPage({ incident }: { incident: string }) {
  const may = useMay();
  return (
    <IncidentGate id={incident}>
      <div className={page.page}>
        <header className={page.header}>
          <Link href={paths.log(incident)} variant="plain">
            <span className={styles.back}>
              <IconBack aria-hidden />
              {paperTexts.toLog}
            </span>
          </Link>
          <h1 className={page.title}>{paperTexts.entryTitle}</h1>
          <p className={page.note}>{paperTexts.entryIntro}</p>
        </header>
        {may('WriteLine') ? (
          <EntryTable stream={incidentStream(incident)} />
        ) : (
          <EmptyState title={paperTexts.mayNot}>{paperTexts.mayNotText}</EmptyState>
        )}
      </div>
    </IncidentGate>
  );
}
