import type { EndedWarnings as Page } from '@ledningsplats/shared/warnings/feed-status.ts';
import { useState } from 'react';
import { useReading } from '../../forms/use-reading.ts';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { Button } from '../../ui/Button.tsx';
import { WarningRow } from './WarningRow.tsx';
import styles from './WarningsCard.module.css';

/** Those that hold no more, newest first, a page at a time: our own copy, which stays [WA2]. */
export function EndedWarnings({ now }: { now: number }) {
  return <EndedPage before={null} now={now} />;
}

function EndedPage({ before, now }: { before: number | null; now: number }) {
  const { value, failure } = useReading<Page>(`/api/warnings/ended${before === null ? '' : `?before=${before}`}`);
  const [showsOlder, setShowsOlder] = useState(false);
  if (value === null) return failure === null ? null : <p role="status">{texts.noReading}</p>;
  return (
    <div className={styles.body}>
      {before === null && value.warnings.length === 0 && <p className={styles.none}>{texts.noneEnded}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {value.warnings.map((warning) => (
          <li key={warning.warning}>
            <WarningRow warning={warning} reach={null} loudness="quiet" now={now} level={3} />
          </li>
        ))}
      </ul>
      {value.before !== null && !showsOlder && (
        <div>
          <Button onPress={() => setShowsOlder(true)}>{texts.older}</Button>
        </div>
      )}
      {value.before !== null && showsOlder && <EndedPage before={value.before} now={now} />}
    </div>
  );
}
