import { attendanceOf } from '@ledningsplats/shared/krisstod/shifts/attendance.ts';
import { gapsOf } from '@ledningsplats/shared/krisstod/shifts/gaps.ts';
import { workFaults } from '@ledningsplats/shared/krisstod/shifts/work-faults.ts';
import { Note } from '../../../forms/Note.tsx';
import { spanWords } from '../../../forms/span-words.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { competenceName, faultWords, nameOf, placeName, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

/** More at once nobody goes through; the rest come when these are right. */
const MOST = 10;

/** Gaps, too long hours, too little rest and those who have not come, the nearest first [KR3]. */
export function WarningList(props: ShiftsProps) {
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const warnings = warningsOf(props, people, now);
  if (warnings.length === 0) {
    return <p className={styles.muted}>{props.work.needs.length === 0 ? texts.noNeeds : texts.noWarnings}</p>;
  }
  return (
    <Note tone="alarm" title={texts.warnings(warnings.length)}>
      <ul className={styles.list}>
        {warnings.slice(0, MOST).map(({ key, words, when }) => (
          <li key={key}>
            <b>{words}</b> <span className={styles.span}>{when}</span>
          </li>
        ))}
        {warnings.length > MOST && <li>{texts.more(warnings.length - MOST)}</li>}
      </ul>
    </Note>
  );
}

function warningsOf({ state, plan, work }: ShiftsProps, people: Parameters<typeof nameOf>[2], now: number) {
  const shifts = Object.values(work.shifts);
  const isOpen = (site: string) => state.krisstod.sites[site]?.isOpen === true;
  const gaps = gapsOf(shifts, work.needs)
    .filter(({ until, site }) => until > now && isOpen(site))
    .map((gap) => ({
      from: gap.from,
      words: texts.missingAt(gap.missing, placeName(state, gap.site), competenceName(plan, gap.competence)),
      when: spanWords({ from: Math.max(gap.from, now), until: gap.until }, now),
    }));
  const faults = workFaults(shifts, plan.krisstod)
    .filter(({ until }) => until > now)
    .map((fault) => ({
      from: fault.from,
      words: faultWords(fault, { work, plan }, people),
      when: spanWords(fault, now),
    }));
  const late = shifts
    .filter((shift) => attendanceOf(shift, plan.krisstod.lateMinutes, now) === 'late')
    .map((shift) => ({
      from: shift.from,
      words: texts.late(nameOf(work, shift.helper, people), placeName(state, shift.site)),
      when: spanWords(shift, now),
    }));
  return [...gaps, ...faults, ...late]
    .sort((one, other) => one.from - other.from)
    .map((warning) => ({ ...warning, key: `${warning.from} ${warning.words}` }));
}
