import type { Place } from '@ledningsplats/shared/places/events.ts';
import { SIREN_RESULTS } from '@ledningsplats/shared/sirens/events.ts';
import { tally } from '@ledningsplats/shared/sirens/siren-places.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { ResultSign } from './ResultSign.tsx';
import styles from './sirens.module.css';
import type { ShownReport } from './use-sirens.ts';

/** How many were heard how, and of how many nothing has been said. */
export function Totals({
  sirens,
  reports,
}: {
  sirens: readonly Place[];
  reports: Readonly<Record<string, ShownReport>>;
}) {
  const counted = tally(sirens, reports);
  return (
    <dl className={styles.totals} aria-label={texts.totals}>
      {([...SIREN_RESULTS, 'unsaid'] as const).map((result) => (
        <div key={result} className={styles.total}>
          <dt>
            <ResultSign result={result} />
          </dt>
          <dd>{counted[result]}</dd>
        </div>
      ))}
    </dl>
  );
}
