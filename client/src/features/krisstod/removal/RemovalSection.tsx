import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { TextRemovals } from '../../../forms/TextRemovals.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { useSelf } from '../../../forms/use-self.ts';
import { krisstodRemovalTexts as texts } from '../../../i18n/krisstod-removal.ts';
import { streamTextTexts } from '../../../i18n/removal.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../krisstod.module.css';

export interface RemovalSectionProps {
  stream: string;
  incident: string;
  own: KrisstodState;
}

/** Every text of krisstöd's own part, of any effort, for whoever may take one away; and what has been [LG10]. */
export function RemovalSection({ stream, incident, own }: RemovalSectionProps) {
  const { permissions } = useSelf();
  const give = useGive();
  const now = useServerNow(60_000);
  const mayRemove = mayOpen(permissions, 'krisstodTexts');
  if (!mayRemove && own.removals.length === 0) return null;
  return (
    <Card title={texts.title} anchor="ta-bort-text">
      <TextRemovals
        url={`/api/incidents/${incident}/krisstod-texts`}
        removals={own.removals.map(({ capacity, reference, ...one }) => ({ ...one, decided: { capacity, reference } }))}
        help={
          <>
            <p className={styles.muted}>{texts.help}</p>
            <p className={styles.muted}>{texts.elsewhere}</p>
          </>
        }
        kinds={texts.kinds}
        {...{ mayRemove, now }}
        onRemove={({ seq }, why, decided) =>
          give('RemoveKrisstodWords', stream, { of: seq, why }, decided, { done: streamTextTexts.done })
        }
        consequence={() => texts.removeText}
      />
    </Card>
  );
}
