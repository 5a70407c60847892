import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { MergedLog } from '../features/log/MergedLog.tsx';
import { homeTexts } from '../i18n/home.ts';
import { relationTexts } from '../i18n/relations.ts';
import { paths } from '../paths.ts';
import { useIncidents, useSelected } from '../sync/react.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './TogetherPage.module.css';

/** The log of an incident and of those that it is linked to or merged with, read as one [LA12]. */
export function TogetherPage({ incident }: { incident: string }) {
  return (
    <IncidentGate id={incident}>
      <Together id={incident} />
    </IncidentGate>
  );
}

function Together({ id }: { id: string }) {
  const stream = incidentStream(id);
  const slice = useSelected(
    (all) => (all.streams[stream]?.state as IncidentState | null | undefined)?.incident ?? null,
  );
  const relations = useSelected(
    (all) => (all.streams[stream]?.state as IncidentState | null | undefined)?.relations ?? null,
  );
  const { rows } = useIncidents();
  if (slice === null || relations === null) return null;
  const others = Object.values(relations).map(({ incident, number, why }) => ({ id: incident, number, why }));
  if (others.length === 0) {
    return (
      <EmptyState
        title={relationTexts.togetherNone}
        action={
          <Link href={paths.log(id)} variant="button">
            {relationTexts.toLog}
          </Link>
        }
      >
        {relationTexts.togetherNoneText}
      </EmptyState>
    );
  }
  const all = [{ id, number: slice.number, why: null }, ...others];
  return (
    <div className={styles.page}>
      <header>
        <h2 className={styles.title}>{relationTexts.togetherTitle}</h2>
        <p>{relationTexts.togetherText}</p>
      </header>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.incidents}>
        {all.map((one) => (
          <li key={one.id} className={styles.incident} data-other={one.id !== id || undefined}>
            <Link href={paths.board(one.id)} variant="alone">
              {one.number} {rows.find((row) => row.id === one.id)?.title ?? homeTexts.untitled}
            </Link>
            {one.why !== null && <span className={styles.why}>{one.why}</span>}
          </li>
        ))}
      </ul>
      <MergedLog incidents={all} />
    </div>
  );
}
