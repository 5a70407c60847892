import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { useServerNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './krisstod.module.css';
import { statusTone } from './site-words.ts';

/** Whether krisstöd is at work, since when and by which decision, as everybody may know it [KR8]. */
export function StatusLine({ state }: { state: IncidentState }) {
  const now = useServerNow(60_000);
  const { status, since, decision } = state.krisstod;
  const isUnconfirmed = decision !== null && state.decisions.open[decision]?.confirmed === false;
  return (
    <p className={styles.line}>
      <Chip tone={statusTone(status)}>{texts.statuses[status]}</Chip>
      {status !== 'none' && since !== null && <span>{texts.since(formatWhen(since, now))}</span>}
      {decision !== null && <span>{texts.byDecision(decision)}</span>}
      {isUnconfirmed && <Chip tone="alarm">{texts.unconfirmed}</Chip>}
    </p>
  );
}
