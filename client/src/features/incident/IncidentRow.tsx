import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { homeTexts } from '../../i18n/home.ts';
import { levelName, postureName } from '../../i18n/plan-words.ts';
import { relationTexts } from '../../i18n/relations.ts';
import { paths } from '../../paths.ts';
import { usePeople } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatElapsed, formatWhen } from '../../ui/format-time.ts';
import { IconLinked } from '../../ui/icons.ts';
import { LevelBadge } from '../../ui/LevelBadge.tsx';
import { Link } from '../../ui/Link.tsx';
import { levelTone } from '../../ui/level-tone.ts';
import styles from './IncidentRow.module.css';

export interface IncidentRowProps {
  row: IncidentHeadline;
  plan: Plan | null;
  now: number;
  /** Whoever may read the list and not the incidents gets no link. */
  canOpen: boolean;
}

/** One incident as a card to touch: level, title, how long, and what is loud about it. */
export function IncidentRow({ row, plan, now, canOpen }: IncidentRowProps) {
  const { byId } = usePeople();
  const isOpen = row.lifecycle === 'open';
  const leader = row.leader && personName(byId, row.leader.person, row.leader.name);
  const meta = [
    levelName(plan, row.level),
    isOpen ? formatElapsed(row.openedAt, now) : closedWords(row, now),
    homeTexts.lines(row.lineCount),
  ];
  const more = [
    ...(leader === null ? [] : [homeTexts.leads(leader)]),
    homeTexts.posture(postureName(plan, row.posture)),
    ...(row.boardActive && plan ? [homeTexts.boardActive(plan.board.name)] : []),
    ...(row.openTasks > 0 ? [homeTexts.tasks(row.openTasks)] : []),
  ];
  const content = (
    <span className={styles.row} data-closed={!isOpen || undefined}>
      <LevelBadge number={row.level} tone={levelTone(row.level, plan?.levels.length ?? 3)} />
      <span className={styles.words}>
        <span className={styles.title}>
          {row.title ?? homeTexts.untitled}
          <span className={styles.number}>{row.number}</span>
        </span>
        {row.place !== null && <span className={styles.place}>{row.place}</span>}
        <span className={styles.meta}>{meta.join(' · ')}</span>
        {isOpen && <span className={`${styles.meta} ${styles.more}`}>{more.join(' · ')}</span>}
        <Marks row={row} />
      </span>
    </span>
  );
  return canOpen ? (
    <Link href={paths.board(row.id)} variant="plain">
      {content}
    </Link>
  ) : (
    content
  );
}

function Marks({ row }: { row: IncidentHeadline }) {
  const isVacant = row.lifecycle === 'open' && row.leader === null;
  const related = row.related ?? [];
  if (row.unconfirmed === 0 && !isVacant && row.mode === 'live' && related.length === 0) return null;
  return (
    <span className={styles.marks}>
      {row.mode === 'exercise' && <Chip tone="exercise">{homeTexts.exercise}</Chip>}
      {row.unconfirmed > 0 && <Chip tone="alarm">{homeTexts.unconfirmed(row.unconfirmed)}</Chip>}
      {related.map(({ id, number, kind }) => (
        <Chip key={id} tone="neutral" icon={<IconLinked aria-hidden />}>
          {relationTexts.kinds[kind]} {number}
        </Chip>
      ))}
      {isVacant && <Chip tone="alarm">{homeTexts.vacancy}</Chip>}
    </span>
  );
}

function closedWords(row: IncidentHeadline, now: number): string {
  const closed = row.closedAt === null ? '' : homeTexts.closedAt(formatWhen(row.closedAt, now));
  return row.lifecycle === 'evaluated' ? `${closed}, ${homeTexts.evaluated}` : closed;
}
