import type { OperationsReading, PreparationsReading } from '@ledningsplats/shared/core/administration.ts';
import { BackupCard } from '../features/administration/BackupCard.tsx';
import { ChainCheckCard } from '../features/administration/ChainCheckCard.tsx';
import { OperationsCard } from '../features/administration/OperationsCard.tsx';
import { PapersCard } from '../features/administration/PapersCard.tsx';
import { PreparationsCard } from '../features/administration/PreparationsCard.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { AdministrationFrame } from './AdministrationFrame.tsx';
import styles from './AdministrationPage.module.css';

/** What is left to prepare, and how the installation is. */
export function AdministrationPage() {
  const preparations = useReading<PreparationsReading>('/api/preparations');
  const operations = useReading<OperationsReading>('/api/operations');
  return (
    <AdministrationFrame title={administrationTexts.navigation}>
      <div className={styles.columns}>
        <PreparationsCard reading={preparations} />
        <div className={styles.column}>
          <BackupCard onMade={preparations.refresh} />
          <PapersCard />
          <ReadingState reading={operations} title={administrationTexts.operationsFailed} />
          {operations.value !== null && (
            <>
              <OperationsCard operations={operations.value} />
              <ChainCheckCard operations={operations.value} refresh={operations.refresh} />
            </>
          )}
        </div>
      </div>
    </AdministrationFrame>
  );
}
