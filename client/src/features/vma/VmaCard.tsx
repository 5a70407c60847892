import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import { personName } from '../../forms/person-words.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
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
        {open.map(({ id, status, requestedAt, requester, content, review }) => {
          const who = personName(byId, requester.person, content?.requester);
          const words = status === 'asked' ? texts.factAsked : texts.factStands;
          return (
            <div key={id} className={styles.onBoard}>
              <p>
                VMA {words(formatWhen(requestedAt, now), who)}. {content?.area ?? texts.removed}
              </p>
              <ReviewTime review={review} now={now} />
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
