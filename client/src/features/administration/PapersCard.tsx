import type { PapersReading } from '@ledningsplats/shared/core/administration.ts';
import { PapersVerdict } from '../../forms/PapersVerdict.tsx';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { paperTexts } from '../../i18n/papers.ts';
import { Card } from '../../ui/Card.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './BackupCard.module.css';

/** Whether Ledningsplats on paper is written as it should be [ST10]; what stands on it is for others. */
export function PapersCard() {
  const reading = useReading<PapersReading>('/api/operations/papers');
  const { value: papers } = reading;
  const facts = papers?.lastGood
    ? [
        { term: paperTexts.lastWritten, value: formatWhen(papers.lastGood.at, papers.now) },
        { term: paperTexts.kept, value: String(papers.files?.length ?? paperTexts.keptUnknown) },
      ]
    : [];
  return (
    <Card title={paperTexts.pack}>
      <div className={styles.backups}>
        <ReadingState reading={reading} title={paperTexts.failed} />
        {papers !== null && <PapersVerdict papers={papers} />}
        {facts.length > 0 && <DefinitionFacts layout="list" facts={facts} />}
      </div>
    </Card>
  );
}
