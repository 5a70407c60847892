import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ComponentType } from 'react';
import { useServiceCounts } from '../../features/losses/use-touched.ts';
import { wallTexts as texts } from '../../i18n/wall.ts';
import { useServerNow } from '../../sync/react.ts';
import { WallList } from './WallList.tsx';
import { lateTasks, nextTasks, openPoints, wallCountdowns } from './wall-facts.ts';
import styles from './wall-panels.module.css';

export interface WallPanelProps {
  state: IncidentState;
  plan: Plan;
}

/** The small panels under the map, in the order in which they stand. A new one is a row here; it takes as little room as it can: the map has what they leave. */
export const WALL_PANELS: readonly { id: string; Panel: ComponentType<WallPanelProps> }[] = [
  { id: 'points', Panel: Points },
];

const COUNTDOWNS = 3;
const POINTS = 3;
/** As many as have room where the map would have been. */
const NEXT_TASKS = 5;
/** The worst, and those after it where there is room. */
const TASKS = 4;

/** What runs out beside the briefing, which stands in the head [LA10] [VM3]; of services how many, and never which [KO3]. */
export function Countdowns({ state }: WallPanelProps) {
  const now = useServerNow(10_000);
  const counts = useServiceCounts(incidentStream(state.incident.id), state);
  const items = wallCountdowns(state, counts, now).map(({ key, what, left, isLate }) => ({
    key,
    isLate,
    content: (
      <span className={styles.due}>
        <span>{what}</span> <b className={isLate ? styles.late : undefined}>{left}</b>
      </span>
    ),
  }));
  return <WallList title={texts.countdowns} items={items} room={COUNTDOWNS} none={texts.countdownsNone} keeps="all" />;
}

/** Which places are open to people, and how many are there [PL2]. */
function Points({ state, plan }: WallPanelProps) {
  const items = openPoints(state, plan).map(({ kind, name, open, full, visitors }) => ({
    key: kind,
    content: (
      <span className={styles.row}>
        <b className={styles.what}>{name}</b> <span>{texts.pointCounts(open, full, visitors)}</span>
      </span>
    ),
  }));
  return <WallList title={texts.points} items={items} room={POINTS} none={texts.pointsNone} keeps="all" />;
}

/** What is to be done next, where there is nothing to see on a map [ST4]. */
export function NextTasks({ state, plan }: WallPanelProps) {
  const now = useServerNow(10_000);
  const items = nextTasks(state, plan, now).map(({ key, title, owner, left }) => ({
    key,
    content: (
      <>
        <span className={styles.words}>{title}</span>
        <span className={styles.detail}>{left === null ? owner : `${owner} · ${left}`}</span>
      </>
    ),
  }));
  return <WallList title={texts.nextTasks} items={items} room={NEXT_TASKS} none={texts.nextTasksNone} />;
}

/** How many tasks are late, and the worst of them [ST4]. */
export function LateTasks({ state, plan }: WallPanelProps) {
  const now = useServerNow(10_000);
  const late = lateTasks(state, plan, now);
  const items = late.map(({ key, title, owner, late: by }) => ({
    key,
    isLate: true,
    content: (
      <>
        <span className={styles.words}>{title}</span>
        <span className={styles.detail}>
          {owner} · <b className={styles.late}>{by}</b>
        </span>
      </>
    ),
  }));
  return (
    <WallList
      title={texts.tasks}
      note={late.length === 0 ? null : String(late.length)}
      items={items}
      room={TASKS}
      none={texts.tasksNone}
      keeps="first"
      {...(late.length > 0 && { tone: 'alarm' })}
    />
  );
}
