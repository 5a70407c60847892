import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../forms/FactAge.tsx';
import { boardTexts } from '../i18n/board.ts';
import { useServerNow } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { Card } from '../ui/Card.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { levelTone } from '../ui/level-tone.ts';
import styles from './DirectionCard.module.css';

/** The one direction that holds, with the decision behind it and its age [ST3] [ST8]. */
export function DirectionCard({ incident, plan }: { incident: IncidentShown; plan: Plan | null }) {
  const now = useServerNow(60_000);
  const slice = incident.state?.incident;
  if (!slice) return null;
  const { direction, why, firstBriefingAt } = slice;
  const first = slice.said.firstBriefing.at(-1);
  const coordinated = plan?.levels.find(({ asks }) => asks === 'coordination')?.name ?? null;
  return (
    <Card title={boardTexts.direction} accent={`level${levelTone(slice.level.rank, plan?.levels.length ?? 3)}`}>
      {direction === null ? (
        <>
          <p className={styles.none}>{boardTexts.directionEmpty}</p>
          <p className={styles.detail}>{boardTexts.directionEmptyText(coordinated)}</p>
        </>
      ) : (
        <>
          <p className={styles.direction}>{direction.text ?? boardTexts.directionRemoved}</p>
          <p className={styles.detail}>
            {direction.decision !== null && `${boardTexts.directionFrom(direction.decision)} · `}
            <FactAge at={direction.at} person={direction.by} />
          </p>
        </>
      )}
      {(why?.text || firstBriefingAt !== null) && (
        <dl className={styles.more}>
          {why?.text && (
            <div>
              <dt>{boardTexts.coordination}</dt>
              <dd>
                {why.text}
                <br />
                <FactAge at={why.saidAt} person={why.saidBy} isLasting />
              </dd>
            </div>
          )}
          {firstBriefingAt !== null && (
            <div>
              <dt>{boardTexts.firstBriefing}</dt>
              <dd>
                {formatWhen(firstBriefingAt, now)}
                <br />
                {first && <FactAge at={first.saidAt} person={first.saidBy} isLasting />}
              </dd>
            </div>
          )}
        </dl>
      )}
    </Card>
  );
}
