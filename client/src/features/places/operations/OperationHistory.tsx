import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useEffect } from 'react';
import { personName } from '../../../forms/person-words.ts';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { useReading } from '../../../forms/use-reading.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { placeSheetTexts } from '../../../i18n/place-sheets.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from '../PlaceHistory.module.css';
import { operationHistory } from './operation-history.ts';

export interface OperationHistoryProps {
  stream: string;
  place: string;
  /** Moves when something has happened at the place: the history is read again. */
  version: string;
  plan: Plan;
}

/** Everything that has happened at the place in this incident, the counts too. */
export function OperationHistory({ stream, place, version, plan }: OperationHistoryProps) {
  const reading = useReading<{ events: AnyEvent[] }>(`/api/streams/${encodeURIComponent(stream)}/places/${place}`);
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { refresh, value } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is read again for is that the version moved
  useEffect(() => refresh(), [refresh, version]);
  const person = (id: string | null) => (id === null ? null : personName(byId, id));
  const when = (at: number) => formatWhen(at, now);
  const entries = operationHistory(value?.events ?? [], {
    plan,
    person,
    taskTitle: () => null,
    shapeLabel: () => null,
    when,
  });
  return (
    <>
      <ReadingState reading={reading} title={operationTexts.historyFailed} />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.entries}>
        {entries.map(({ seq, at, by, sheet, text }) => (
          <li key={seq} className={styles.entry}>
            <span>{text}</span>
            <small>
              {[when(at), sheet === null ? person(by) : placeSheetTexts.bySheet(sheet)]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
