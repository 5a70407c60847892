import type { PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import { gapsOf } from '@ledningsplats/shared/krisstod/shifts/gaps.ts';
import { spanWords } from '../../../forms/span-words.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { useServerNow } from '../../../sync/react.ts';
import { IconAlarm } from '../../../ui/icons.ts';
import { siteName } from '../site-words.ts';
import { ShiftRow } from './ShiftRow.tsx';
import { competenceName, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

export interface SitePlanProps extends ShiftsProps {
  site: PublicSite;
  isAtWork: boolean;
}

/** A site's shifts in order of time, with what is missing where it is missing [KR3]. */
export function SitePlan(props: SitePlanProps) {
  const { site, work, plan } = props;
  const now = useServerNow(60_000);
  const shifts = Object.values(work.shifts).filter((shift) => shift.site === site.id);
  const needs = work.needs.filter((need) => need.site === site.id && need.until > now);
  const gaps = site.isOpen ? gapsOf(shifts, needs).filter(({ until }) => until > now) : [];
  const rows = [
    ...gaps.map((gap) => ({ from: gap.from, order: 0, gap, shift: null })),
    ...shifts.map((shift) => ({ from: shift.from, order: 1, gap: null, shift })),
  ].toSorted((one, other) => one.from - other.from || one.order - other.order);

  return (
    <section className={styles.site} aria-label={texts.siteShifts(siteName(site))}>
      <header className={styles.siteHead}>
        <h3 className={styles.siteName}>{siteName(site)}</h3>
        <span className={styles.muted}>{texts.siteNote(shifts.length)}</span>
      </header>
      {needs.length > 0 && (
        <p className={styles.muted}>
          {texts.needs}:{' '}
          {needs
            .map(
              (need) => `${texts.needWords(need.count, competenceName(plan, need.competence))} ${spanWords(need, now)}`,
            )
            .join(' · ')}
        </p>
      )}
      {rows.length === 0 ? (
        <p className={styles.muted}>{texts.siteEmpty}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.rows}>
          {rows.map(({ gap, shift }) =>
            shift ? (
              <ShiftRow key={shift.id} {...props} shift={shift} />
            ) : (
              <li key={`gap ${gap.from} ${gap.competence}`} className={styles.gap}>
                <span className={styles.when}>{spanWords(gap, now)}</span>
                <span className={styles.missing}>
                  <IconAlarm aria-hidden className={styles.icon} />
                  {texts.missing(gap.missing)}
                  {gap.competence !== null && `: ${competenceName(plan, gap.competence)}`}
                </span>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  );
}
