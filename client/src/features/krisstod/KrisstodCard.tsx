import { visitsOf } from '@ledningsplats/shared/krisstod/visits.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMay } from '../../forms/use-self.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { paths } from '../../paths.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './krisstod.module.css';
import { OursAge } from './OursAge.tsx';
import { SiteAge } from './SiteAge.tsx';
import { StatusLine } from './StatusLine.tsx';
import { StaffLines } from './shifts/StaffLines.tsx';
import { lastCounted, siteName, sitesOf } from './site-words.ts';

export interface KrisstodCardProps {
  incident: IncidentShown;
  plan: Plan;
}

/** Krisstöd on the board: state, sites and totals of the open part [KR8]; the way to its page for those who may read it. */
export function KrisstodCard({ incident, plan }: KrisstodCardProps) {
  const may = useMay();
  const { state } = incident;
  if (state === null || plan.krisstod.siteKinds.length === 0) return null;
  const { krisstod } = state;
  const isOurs = may('PrepareKrisstod');
  if (krisstod.status === 'none' && !isOurs) return null;
  const { open } = sitesOf(krisstod);
  const all = visitsOf(Object.values(krisstod.sites));
  const countedAt = lastCounted(krisstod);
  const kindName = (id: string) => plan.krisstod.siteKinds.find((kind) => kind.id === id)?.name ?? id;
  return (
    <Card
      title={texts.title}
      anchor="krisstod"
      {...(open.length > 0 && { note: texts.sitesNote(open.length) })}
      aside={
        isOurs && (
          <Link href={paths.krisstod(incident.id)} variant="alone">
            {texts.open}
          </Link>
        )
      }
    >
      <div className={styles.part}>
        <StatusLine state={state} />
        {krisstod.status === 'none' && <p className={styles.muted}>{texts.noneText}</p>}
        {open.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
          <ul role="list" className={styles.rows}>
            {open.map((site) => (
              <li key={site.id} className={styles.row}>
                <span className={styles.grow}>
                  <b>{siteName(site)}</b> <span className={styles.muted}>{kindName(site.kind)}</span>{' '}
                  <SiteAge site={site} />
                </span>
                {site.isSpontaneous && <Chip tone="info">{texts.spontaneous}</Chip>}
                <span className={styles.figures}>{texts.visits(site.adults, site.young)}</span>
              </li>
            ))}
          </ul>
        )}
        {krisstod.status !== 'none' && (
          <p className={styles.muted}>
            {texts.visitsAll}: {texts.visits(all.adults, all.young)}
            {countedAt !== null && (
              <>
                {' '}
                · <OursAge at={countedAt} isLasting={krisstod.status === 'ended'} />
              </>
            )}
          </p>
        )}
        {krisstod.status !== 'none' && <StaffLines state={state} plan={plan} isOurs={isOurs} />}
      </div>
    </Card>
  );
}
