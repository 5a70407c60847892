import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { ExerciseRemoval } from '@ledningsplats/shared/conduct/events.ts';
import { TextRemovals } from '../../forms/TextRemovals.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { streamTextTexts } from '../../i18n/removal.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './conduct.module.css';

export interface TextsCardProps {
  stream: string;
  exercise: string;
  removals: readonly ExerciseRemoval[];
}

/** Every text of the staff's own part, for whoever may take one away; and what has been [LG10]. */
export function TextsCard({ stream, exercise, removals }: TextsCardProps) {
  const { permissions } = useSelf();
  const give = useGive();
  const now = useWorldNow(60_000);
  const mayRemove = mayOpen(permissions, 'exerciseTexts');
  if (!mayRemove && removals.length === 0) return null;
  return (
    <Card title={texts.textsTitle}>
      <TextRemovals
        url={`/api/exercises/${exercise}/texts`}
        help={<p className={styles.muted}>{texts.textsHelp}</p>}
        kinds={texts.textKinds}
        {...{ removals, mayRemove, now }}
        onRemove={({ seq }, why, decided) =>
          give('RemoveExerciseWords', stream, { of: seq, why }, decided, { done: streamTextTexts.done })
        }
        consequence={({ kind }) => (kind === 'ScriptTaken' ? texts.removeScenario : texts.removeText)}
      />
    </Card>
  );
}
