import { mayRead } from '@ledningsplats/shared/access/stream-access.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useEffect, useState } from 'react';
import { useSelf } from '../../forms/use-self.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { formTexts } from '../../i18n/forms.ts';
import { homeTexts } from '../../i18n/home.ts';
import { useIncidents, useServerNow, useSync } from '../../sync/react.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './IncidentList.module.css';
import { IncidentRow } from './IncidentRow.tsx';
import { gravestFirst, matching } from './incident-filter.ts';
import { LocalIncidentRow } from './LocalIncidentRow.tsx';

/** Fewer than these are seen at a glance; a field to search in would only be in the way. */
const FILTER_FROM = 6;

/** What goes on, gravest first; what is finished folded under it, by pages. */
export function IncidentList({ plan }: { plan: Plan | null }) {
  const { incidents, marks } = useSync();
  const { rows, local, status, asOf, hasOlder } = useIncidents();
  const { permissions } = useSelf();
  const now = useServerNow(30_000);
  const [filter, setFilter] = useState('');
  const [isLoading, setLoading] = useState(false);

  // What one's other devices have looked at meanwhile [LG8].
  useEffect(() => void marks.refresh(), [marks]);

  const found = matching(rows, filter);
  const ongoing = gravestFirst(found.filter(({ lifecycle }) => lifecycle === 'open'));
  const finished = found.filter(({ lifecycle }) => lifecycle !== 'open');
  const row = { now, canOpen: mayRead(permissions, 'incident') };
  const isFiltering = filter.trim() !== '';

  async function loadOlder() {
    setLoading(true);
    await incidents.loadOlder();
    setLoading(false);
  }

  return (
    <div className={styles.incidents}>
      {rows.length + local.length >= FILTER_FROM && (
        <TextField
          label={homeTexts.filter}
          isLabelHidden
          placeholder={homeTexts.filterPlaceholder}
          value={filter}
          onChange={setFilter}
          type="search"
          autoComplete="off"
        />
      )}
      {local.length > 0 && (
        <section className={styles.part} aria-labelledby="home-local">
          <h2 id="home-local" className={styles.heading}>
            {homeTexts.localTitle}
          </h2>
          <p className={styles.note}>{homeTexts.localNote}</p>
          {local.map((incident) => (
            <LocalIncidentRow key={incident.id} local={incident} plan={plan} now={now} />
          ))}
        </section>
      )}
      <section className={styles.part} aria-labelledby="home-ongoing">
        <h2 id="home-ongoing" className={styles.heading}>
          {homeTexts.ongoing} {ongoing.length > 0 && <span className={styles.count}>{ongoing.length}</span>}
        </h2>
        {status === 'stale' && asOf !== null && <p className={styles.note}>{homeTexts.asOf(formatWhen(asOf, now))}</p>}
        {status === 'loading' && rows.length === 0 && <Skeleton lines={4} />}
        {status !== 'loading' && ongoing.length === 0 && (
          <EmptyState title={isFiltering ? homeTexts.noMatch(filter.trim()) : homeTexts.nothingOngoing}>
            {!isFiltering && homeTexts.nothingOngoingText}
          </EmptyState>
        )}
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.list}>
          {ongoing.map((headline) => (
            <li key={headline.id}>
              <IncidentRow row={headline} {...row} />
            </li>
          ))}
        </ul>
      </section>
      {(finished.length > 0 || hasOlder) && (
        <Disclosure
          level={2}
          title={hasOlder ? homeTexts.finishedMore : homeTexts.finished(finished.length)}
          {...(isFiltering && { isExpanded: true })}
        >
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {finished.map((headline) => (
              <li key={headline.id}>
                <IncidentRow row={headline} {...row} />
              </li>
            ))}
          </ul>
          {hasOlder && (
            <WorkingButton isWorking={isLoading} workingText={formTexts.loading} onPress={() => void loadOlder()}>
              {homeTexts.loadOlder}
            </WorkingButton>
          )}
        </Disclosure>
      )}
    </div>
  );
}
