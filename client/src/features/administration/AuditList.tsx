import type { AuditListing } from '@ledningsplats/shared/core/administration.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './AdministrationRows.module.css';
import { detailWords } from './audit-words.ts';

/** What is written down, the newest first. */
export function AuditList({ entries, now }: { entries: readonly AuditListing[]; now: number }) {
  const plan = usePlan().state?.plan ?? null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list} aria-label={administrationTexts.audit}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.row}>
          <p>
            <b>{administrationTexts.whats[entry.what]}</b>
          </p>
          <div className={styles.words}>
            <p>{entry.by ?? byNobody(entry)}</p>
            <p className={styles.muted}>{aboutWords(entry, plan)}</p>
          </div>
          <p className={styles.muted}>{formatWhen(entry.at, now)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Whoever fails to log in is not known; all else that nobody did the server did. */
function byNobody({ what }: AuditListing): string {
  return what === 'sign_in_failed' ? administrationTexts.nobody : administrationTexts.system;
}

/** «gäller Bo Ek · roller: stab» */
function aboutWords({ by, about, details }: AuditListing, plan: Plan | null): string {
  const whom = about === null || about === by ? [] : [administrationTexts.auditAbout(about)];
  return [...whom, ...detailWords(details, plan)].join(' · ');
}
