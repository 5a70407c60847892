import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { ExerciseRemoval } from '@ledningsplats/shared/conduct/events.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useSelf } from '../../forms/use-self.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { removalTexts } from '../../i18n/removal.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './conduct.module.css';
import { TextList } from './TextList.tsx';
import { kindWords } from './text-kinds.ts';

export interface TextsCardProps {
  stream: string;
  exercise: string;
  removals: readonly ExerciseRemoval[];
}

/** What has been taken away by decision of what the staff wrote, and the way to take away more for whoever may [LG10]. */
export function TextsCard({ stream, exercise, removals }: TextsCardProps) {
  const { permissions } = useSelf();
  const [isShown, setShown] = useState(false);
  const mayRemove = mayOpen(permissions, 'exerciseTexts');
  if (!mayRemove && removals.length === 0) return null;
  return (
    <Card title={texts.textsTitle}>
      {mayRemove && (
        <>
          <p className={styles.muted}>{texts.textsHelp}</p>
          <span className={styles.actions}>
            <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>
              {isShown ? texts.textsHide : texts.textsShow}
            </Button>
          </span>
          {isShown && <TextList key={removals.length} stream={stream} exercise={exercise} />}
        </>
      )}
      {removals.length > 0 && <Removals removals={removals} />}
    </Card>
  );
}

/** The decisions: nothing disappears unsaid [LG1]. */
function Removals({ removals }: { removals: readonly ExerciseRemoval[] }) {
  const now = useWorldNow(60_000);
  const { byId } = usePeople();
  return (
    <Disclosure title={texts.removals(removals.length)}>
      <ul className={styles.notes}>
        {removals.map(({ seq, kind, why, at, by, decided }) => (
          <li key={seq}>
            {texts.removal(kindWords(kind), removalTexts.whys[why], formatWhen(at, now))}{' '}
            {decided !== null && (
              <span className={styles.muted}>
                {texts.removalDecided(decided.capacity, decided.reference, personName(byId, by))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
