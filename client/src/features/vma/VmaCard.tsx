import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { ReviewTime } from './ReviewTime.tsx';
import styles from './vma.module.css';

/** On the board while one is open: what people have been told, and when it is looked over [VM3]. */
export function VmaCard({ incident }: { incident: IncidentShown }) {
  const now = useServerNow(30_000);
  const { byId } = usePeople();
  const open = incident.state === null ? [] : openVmas(incident.state.vma);
  if (open.length === 0) return null;
  const isLate = open.some(({ review }) => review < now);
  return (
    <Card title={texts.cardTitle} accent={isLate ? 'alarm' : 'warn'}>
      <div className={styles.fields}>
        {open.map(({ id, status, requestedAt, requester, owner, content, review }) => {
          const words = status === 'asked' ? texts.factAsked : texts.factStands;
          return (
            <div key={id} className={styles.onBoard}>
              <p>
                VMA {words}: {content?.area ?? texts.removed}{' '}
                <FactAge at={requestedAt} person={requester.person} name={content?.requester ?? null} isLasting />
              </p>
              <ReviewTime review={review} now={now} />
              <p className={styles.quiet}>
                {texts.owner}: {personName(byId, owner, content?.requester)}
              </p>
            </div>
          );
        })}
        <Link href={paths.vma(incident.id)} variant="alone">
          {texts.toPage}
        </Link>
      </div>
    </Card>
  );
}
