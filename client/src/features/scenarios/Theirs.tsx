import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './scenarios.module.css';

export interface TheirsProps {
  /** Null: it has been struck. */
  mark: Mark | null;
  /** What stands there now, a line for each thing said. */
  words: readonly string[];
  onTake: () => void;
}

/** Somebody was first: what stands now, above the fields where one's own still is. Neither is lost. */
export function Theirs({ mark, words, onTake }: TheirsProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const title = mark === null ? texts.theirsStruck : texts.theirs(personName(byId, mark.by), formatWhen(mark.at, now));
  return (
    <Note
      tone="warn"
      role="status"
      title={title}
      actions={
        mark !== null && (
          <Button size="small" onPress={onTake}>
            {texts.takeTheirs}
          </Button>
        )
      }
    >
      <span>{mark === null ? texts.theirsStruckText : texts.theirsText}</span>
      {words
        .filter((text) => text !== '')
        .map((text) => (
          <q key={text} className={styles.theirs}>
            {text}
          </q>
        ))}
    </Note>
  );
}
