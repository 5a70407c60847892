import type { Loss } from '@ledningsplats/shared/losses/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { formTexts } from '../../i18n/forms.ts';
import { lossSummary } from '../../i18n/loss-words.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './losses.module.css';

/** Somebody was first: what holds now stands beside one's own. */
export function LossStaleNote({ loss, plan, onKeepTheirs }: { loss: Loss; plan: Plan; onKeepTheirs: () => void }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  return (
    <>
      <Note
        tone="warn"
        role="status"
        title={formTexts.staleBy(personName(byId, loss.changedBy), formatWhen(loss.changedAt, now))}
        actions={
          <Button size="small" onPress={onKeepTheirs}>
            {formTexts.staleKeep}
          </Button>
        }
      >
        {formTexts.staleBeside}
      </Note>
      <div className={styles.theirs}>
        <b>{texts.theirs}</b>
        <p>{lossSummary(loss, plan, (at) => formatWhen(at, now)) ?? texts.removed}</p>
        {loss.content?.note !== undefined && <p>{loss.content.note}</p>}
      </div>
    </>
  );
}
