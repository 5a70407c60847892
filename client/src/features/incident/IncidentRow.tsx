import type { IncidentHeadline, ReaderMark } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { personName } from '../../forms/person-words.ts';
import { homeTexts } from '../../i18n/home.ts';
import { levelName, postureName } from '../../i18n/plan-words.ts';
import { relationTexts } from '../../i18n/relations.ts';
import { unreadTexts } from '../../i18n/unread.ts';
import { paths } from '../../paths.ts';
import { usePeople, useSelected } from '../../sync/react.ts';
import { usePlanOf } from '../../sync/use-plan.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatElapsed, formatWhen } from '../../ui/format-time.ts';
import { IconLinked } from '../../ui/icons.ts';
import { LevelBadge } from '../../ui/LevelBadge.tsx';
import { Link } from '../../ui/Link.tsx';
import { levelTone } from '../../ui/level-tone.ts';
import styles from './IncidentRow.module.css';

export interface IncidentRowProps {
  row: IncidentHeadline;
  now: number;
  /** Whoever may read the list and not the incidents gets no link. */
  canOpen: boolean;
}

/** One incident as a card to touch: level, title, how long, and what is loud about it. */
export function IncidentRow({ row, now, canOpen }: IncidentRowProps) {
  const { byId } = usePeople();
  const plan = usePlanOf(row.planVersion).state?.plan ?? null;
  const lastLook = useSelected((all) => all.marks.byStream[incidentStream(row.id)] ?? null);
  if (row.erased) return <ErasedRow row={row} now={now} />;
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
        <Marks row={row} unread={canOpen ? unreadWords(row, lastLook, now) : null} />
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

/** What is left of an exercise that was erased: its number, and that it is no more [OV1]. */
function ErasedRow({ row, now }: Pick<IncidentRowProps, 'row' | 'now'>) {
  return (
    <span className={styles.row} data-closed>
      <span className={styles.words}>
        <span className={styles.title}>
          {homeTexts.exerciseNumber}
          <span className={styles.number}>{row.number}</span>
        </span>
        <span className={styles.meta}>{homeTexts.erased(formatWhen(row.erased?.at ?? 0, now))}</span>
        <span className={styles.marks}>
          <Chip tone="exercise">{homeTexts.exercise}</Chip>
        </span>
      </span>
    </span>
  );
}

function Marks({ row, unread }: { row: IncidentHeadline; unread: string | null }) {
  const isVacant = row.lifecycle === 'open' && row.leader === null;
  const related = row.related ?? [];
  if (row.unconfirmed === 0 && !isVacant && row.mode === 'live' && unread === null && related.length === 0) return null;
  return (
    <span className={styles.marks}>
      {row.mode === 'exercise' && <Chip tone="exercise">{homeTexts.exercise}</Chip>}
      {row.unconfirmed > 0 && <Chip tone="alarm">{homeTexts.unconfirmed(row.unconfirmed)}</Chip>}
      {unread !== null && <Chip tone="info">{unread}</Chip>}
      {related.map(({ id, number, kind }) => (
        <Chip key={id} tone="neutral" icon={<IconLinked aria-hidden />}>
          {relationTexts.kinds[kind]} {number}
        </Chip>
      ))}
      {isVacant && <Chip tone="alarm">{homeTexts.vacancy}</Chip>}
    </span>
  );
}

/** What has come in its log since the reader looked [LG8]; nothing where that never was. */
function unreadWords(row: IncidentHeadline, lastLook: ReaderMark | null, now: number): string | null {
  if (lastLook === null || row.lineCount <= lastLook.lines) return null;
  return unreadTexts.count(row.lineCount - lastLook.lines, formatWhen(lastLook.lookedAt, now));
}

function closedWords(row: IncidentHeadline, now: number): string {
  const closed = row.closedAt === null ? '' : homeTexts.closedAt(formatWhen(row.closedAt, now));
  return row.lifecycle === 'evaluated' ? `${closed}, ${homeTexts.evaluated}` : closed;
}
