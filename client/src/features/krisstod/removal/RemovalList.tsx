import type { KrisstodRemoval } from '@ledningsplats/shared/krisstod/removal/events.ts';
import { personName } from '../../../forms/person-words.ts';
import { krisstodRemovalTexts as texts } from '../../../i18n/krisstod-removal.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from '../krisstod.module.css';
import { kindWords } from './removal-words.ts';

/** The decisions by which texts were taken away: nothing disappears unsaid [LG1] [LG10]. */
export function RemovalList({ removals }: { removals: readonly KrisstodRemoval[] }) {
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  return (
    <Disclosure title={texts.removals(removals.length)}>
      <ul className={styles.list}>
        {removals.map(({ seq, kind, why, at, by, capacity, reference }) => (
          <li key={seq}>
            {texts.removal(kindWords(kind), why, formatWhen(at, now))}{' '}
            <span className={styles.muted}>{texts.decided(capacity, reference, personName(byId, by))}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
