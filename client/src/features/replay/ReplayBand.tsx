import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { memo } from 'react';
import { incidentTexts } from '../../i18n/incident.ts';
import type { Names } from '../../i18n/machine-lines.ts';
import { capacityName, levelName, postureName } from '../../i18n/plan-words.ts';
import { replayTexts as texts } from '../../i18n/replay.ts';
import { paths } from '../../paths.ts';
import { formatClock, formatDateClock } from '../../ui/format-time.ts';
import { IconHistory } from '../../ui/icons.ts';
import { LevelBadge } from '../../ui/LevelBadge.tsx';
import { Link } from '../../ui/Link.tsx';
import { levelTone } from '../../ui/level-tone.ts';
import styles from './ReplayBand.module.css';

export interface ReplayBandProps {
  incident: string;
  /** Known before the history has come. */
  isExercise: boolean;
  /** As it was; null: not known yet. */
  state: IncidentState | null;
  names: Names | null;
  /** Of the moment that is shown; null: not known yet. */
  at: number | null;
  now: number;
}

/** Loud, so that nobody takes what was for what is, with the level and the leader of then: those of now stand in the header. */
export const ReplayBand = memo(function ReplayBand(props: ReplayBandProps) {
  const { incident, isExercise, state, names, at, now } = props;
  return (
    <div className={styles.band}>
      <IconHistory aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <h1 className={styles.title}>
          <span className={styles.word}>{bandWord(isExercise)}</span>{' '}
          {at !== null && <span className={styles.when}>{texts.band(clockOf(at, now))}</span>}
        </h1>
        {state !== null && names !== null && <Standing state={state} names={names} />}
      </div>
      <span className={styles.out}>
        <Link href={paths.board(incident)} variant="button">
          {texts.toNow}
        </Link>
      </span>
    </div>
  );
});

/** «Uppspelning», and in an exercise that it is one [OV1]. */
export function bandWord(isExercise: boolean): string {
  return isExercise ? `${texts.bandExercise} · ${texts.bandWord}` : texts.bandWord;
}

/** `sön 22 nov 05:34:50`. */
function clockOf(at: number, now: number): string {
  const [day = ''] = formatDateClock(at, now).split(formatClock(at));
  return `${day}${formatClock(at, { withSeconds: true })}`;
}

function Standing({ state, names }: { state: IncidentState; names: Names }) {
  const { level, posture, leader } = state.incident;
  const { plan } = names;
  const levels = plan?.levels.map(({ rank }) => rank) ?? [];
  const tone = levelTone(levels.indexOf(level.rank) + 1, levels.length);
  const who = leader === null ? texts.nobodyLeads : (leader.name ?? names.person(leader.person));
  return (
    <p className={styles.standing}>
      <span className={styles.level}>
        <LevelBadge number={level.rank} tone={tone} size="small" label={`${incidentTexts.level} ${level.rank}`} />
        <b>{levelName(plan, level.rank)}</b>
      </span>
      <span>{texts.posture(postureName(plan, posture.id))}</span>
      <span>{texts.leader(who ?? capacityName(plan, leader?.capacity ?? ''))}</span>
    </p>
  );
}
