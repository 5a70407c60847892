import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { relationTexts } from '../../i18n/relations.ts';
import { paths } from '../../paths.ts';
import { useIncidents } from '../../sync/react.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './FactList.module.css';

/** Which other incidents it belongs with, with a way across, and to their logs read as one [LA12]. */
export function RelatedIncidents({ id, state }: { id: string; state: IncidentState }) {
  const { rows } = useIncidents();
  const relations = Object.values(state.relations);
  if (relations.length === 0) return null;
  return (
    <>
      {relations.map(({ incident, number, kind, since, by }, index) => {
        const row = rows.find((one) => one.id === incident);
        // Merged in, and opened again over there.
        const isReopened = kind === 'merged_from' && row?.lifecycle === 'open';
        return (
          <div key={incident} className={styles.fact}>
            <dt>{relationTexts.kinds[isReopened ? 'linked' : kind]}</dt>
            <dd>
              <Link href={paths.board(incident)}>{[number, row?.title].filter(Boolean).join(' ')}</Link>{' '}
              <FactAge at={since} person={by} isLasting />
              {isReopened && <span className={styles.detail}> {relationTexts.reopened}</span>}
              {index === relations.length - 1 && (
                <>
                  {' · '}
                  <Link href={paths.together(id)}>{relationTexts.together}</Link>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </>
  );
}
