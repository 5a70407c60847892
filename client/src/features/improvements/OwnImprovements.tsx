import { isEnded } from '@ledningsplats/shared/improvements/evolve.ts';
import type { OwnImprovements as OwnReading } from '@ledningsplats/shared/improvements/improvement-entry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useEffect } from 'react';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { useStreamItems } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { ImprovementList } from './ImprovementList.tsx';
import styles from './improvements.module.css';

export interface OwnImprovementsProps {
  plan: Plan;
  /** On the first screen: nothing is shown where there is nothing to do. */
  isQuiet?: boolean;
}

/** One's own actions, for whoever does not read the list of all [OV4]: no stream, so they are read anew when one has said how it goes. */
export function OwnImprovements({ plan, isQuiet = false }: OwnImprovementsProps) {
  const reading = useReading<OwnReading>('/api/improvements/own');
  const { refresh } = reading;
  const waiting = useStreamItems('improvements').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what no longer waits has been stored
  useEffect(refresh, [refresh, waiting]);
  if (reading.value === null) {
    return isQuiet ? null : <ReadingState reading={reading} title={texts.ownFailed} />;
  }
  const { improvements } = reading.value;
  const open = improvements.filter((one) => !isEnded(one));
  const ended = improvements.filter(isEnded);
  if (isQuiet && open.length === 0) return null;
  return (
    <>
      <Card title={texts.mineTitle} {...(isQuiet && { accent: 'warn' as const })}>
        {open.length === 0 && <p className={styles.muted}>{texts.noneMine}</p>}
        <ImprovementList improvements={open} plan={plan} />
      </Card>
      {!isQuiet && ended.length > 0 && (
        <Card title={texts.finished}>
          <ImprovementList improvements={ended} plan={plan} />
        </Card>
      )}
    </>
  );
}
