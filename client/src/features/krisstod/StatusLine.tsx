import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './krisstod.module.css';
import { statusTone } from './site-words.ts';

/** Whether krisstöd is at work, since when and by which decision, as everybody may know it [KR8]. */
export function StatusLine({ state }: { state: IncidentState }) {
  const { status, since, decision, trail } = state.krisstod;
  const isUnconfirmed = decision !== null && state.decisions.open[decision]?.confirmed === false;
  return (
    <p className={styles.line}>
      <Chip tone={statusTone(status)}>{texts.statuses[status]}</Chip>
      {status !== 'none' && since !== null && (
        <FactAge at={since} person={trail.at(-1)?.by ?? null} name={texts.owner} isLasting />
      )}
      {decision !== null && <span>{texts.byDecision(decision)}</span>}
      {isUnconfirmed && <Chip tone="alarm">{texts.unconfirmed}</Chip>}
    </p>
  );
}
