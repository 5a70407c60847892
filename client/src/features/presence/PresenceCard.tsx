import { FactAge } from '../../forms/FactAge.tsx';
import { functionName } from '../../i18n/plan-words.ts';
import { presenceTexts } from '../../i18n/presence.ts';
import { useConnection, usePresence, useSession } from '../../sync/react.ts';
import { usePlanInForce } from '../../sync/use-plan.ts';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { gathered } from './gathered.ts';
import styles from './PresenceCard.module.css';

/** Who has the incident open now, in which function, and since when [ST8]. */
export function PresenceCard({ stream }: { stream: string }) {
  const present = gathered(usePresence(stream));
  const plan = usePlanInForce().state?.plan ?? null;
  const { state } = useConnection();
  const session = useSession();
  const self = session.status === 'signed_in' ? session.reading.person.id : null;
  const isKnown = state === 'connected';
  // one is there oneself: that nobody is means that it is not told yet
  const isTold = present.length > 0;
  return (
    <Card title={presenceTexts.title} note={isKnown && isTold ? presenceTexts.count(present.length) : undefined}>
      {isKnown && !isTold && <Skeleton lines={1} />}
      {isKnown ? (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.list}>
          {present.map(({ person, name, function: seat, since }) => (
            <li key={person ?? name} className={styles.person}>
              <span className={styles.who}>
                <b>{seat === null ? name : functionName(plan, seat)}</b>
                <span className={styles.detail}>
                  {seat === null ? presenceTexts.noFunction : name}
                  {person === self && ` (${presenceTexts.you})`}
                </span>
              </span>
              <FactAge at={since} isLasting />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.detail}>{presenceTexts.unknown}</p>
      )}
    </Card>
  );
}
