import type { WallReading } from '@ledningsplats/shared/access/wall-access.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo } from 'react';
import { useExerciseMode } from '../../app/use-exercise-mode.ts';
import { latestWording } from '../../features/log/latest-wording.ts';
import { useLineReading } from '../../features/log/line-reading.ts';
import { lineWords } from '../../features/log/line-words.ts';
import { shownLine } from '../../features/log/search/merge-hits.ts';
import { useDrawnWarnings } from '../../features/warnings/map/use-drawn-warnings.ts';
import { WarningsKey } from '../../features/warnings/map/WarningsKey.tsx';
import { SilentFeeds } from '../../features/warnings/SilentFeeds.tsx';
import { personName } from '../../forms/person-words.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { wallTexts as texts } from '../../i18n/wall.ts';
import { paths } from '../../paths.ts';
import { ShownTime, useIncident, usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { IncidentPlan, usePlan } from '../../sync/use-plan.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { LazyWallMap } from '../LazyMap.tsx';
import { useFresh } from './use-fresh.ts';
import { useLatest } from './use-latest.ts';
import styles from './WallBoard.module.css';
import { WallHead } from './WallHead.tsx';
import { WallList } from './WallList.tsx';
import { WallNotice } from './WallNotice.tsx';
import { WallVma } from './WallVma.tsx';
import { hasMap } from './wall-facts.ts';
import { Countdowns, LateTasks, NextTasks, WALL_PANELS } from './wall-panels.tsx';

const LINES = 5;
const DECISIONS = 3;
const WARNINGS = 2;

export interface WallBoardProps {
  incident: string;
  wall: WallReading;
  /** The browser lets the screen go dark. */
  mayDarken: boolean;
}

/** The whole wall of one incident, in the words of the plan that it was registered under. */
export function WallBoard(props: WallBoardProps) {
  useExerciseMode(props.incident, paths.wall);
  return (
    <IncidentPlan incident={props.incident}>
      <Planned {...props} />
    </IncidentPlan>
  );
}

function Planned({ incident: id, wall, mayDarken }: WallBoardProps) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { state, status } = incident;
  if (status === 'forbidden' || status === 'not_found')
    return <WallNotice title={texts.unreadable} text={texts.unreadableText} />;
  if (status === 'outdated') return <WallNotice title={texts.outdated} text={texts.outdatedText} />;
  if (state === null || plan === null) return <WallNotice title={texts.loading} />;
  return (
    <ShownTime clock={state.exercised?.clock ?? null}>
      <Hung {...{ incident, state, plan, wall, mayDarken }} />
    </ShownTime>
  );
}

interface HungProps extends Omit<WallBoardProps, 'incident'> {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
}

/** All of it, by the exercise's own clock where it has one [OV3]. */
function Hung({ incident, state, plan, wall, mayDarken }: HungProps) {
  return (
    <div className={styles.wall}>
      {state.incident.mode === 'exercise' && (
        <p className={styles.exercise}>
          {texts.exercise} <span aria-hidden>{texts.exercise}</span> <span aria-hidden>{texts.exercise}</span>
        </p>
      )}
      <WallVma isExercise={state.incident.mode === 'exercise'} />
      <WallHead state={state} plan={plan}>
        <Countdowns state={state} plan={plan} />
      </WallHead>
      <main className={styles.below}>
        <Said incident={incident} state={state} plan={plan} />
        <div className={styles.column}>
          <Ground incident={incident} state={state} plan={plan} />
          {WALL_PANELS.map(({ id: panel, Panel }) => (
            <Panel key={panel} state={state} plan={plan} />
          ))}
        </div>
      </main>
      <footer className={styles.foot}>
        <span>{texts.shows(wall.name, wall.isFollowing)}</span>
        {mayDarken && <span>{texts.mayDarken}</span>}
      </footer>
    </div>
  );
}

/** The map where there is anything on it, and what others warn of: what is drawn there, what is firm, and who is silent [WA1] [WA2]. */
function Ground({ incident, state, plan }: Pick<HungProps, 'incident' | 'state' | 'plan'>) {
  const { list, drawn, shown, setShown } = useDrawnWarnings();
  const isMapped = hasMap(state);
  const onMap = isMapped ? shown : [];
  const beside = list.filter(
    ({ warning, loudness }) => loudness === 'firm' && !onMap.some((one) => one.warning === warning),
  );
  const told = [...onMap, ...beside.map((one) => ({ ...one, number: null }))];
  return (
    <>
      {isMapped ? (
        <figure className={styles.figure} aria-label={texts.map(plan.municipality.name)}>
          {/* nothing on it can be pressed: the lists beside it say what is open */}
          <div className={styles.map} inert>
            <LazyWallMap incident={incident.id} plan={plan} warnings={drawn} onShown={setShown} />
          </div>
        </figure>
      ) : (
        <NextTasks state={state} plan={plan} />
      )}
      <div className={styles.key}>
        <WarningsKey warnings={told} isInExercise={state.incident.mode === 'exercise'} room={WARNINGS} />
        <SilentFeeds plan={plan} className={styles.silent} />
      </div>
    </>
  );
}

/** What has been said and decided, and what should have been done. */
function Said({ incident, state, plan }: { incident: IncidentShown; state: IncidentState; plan: Plan }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const latest = useLatest(incident);
  const shown = useMemo(() => latest.lines.map(shownLine), [latest.lines]);
  const reading = useLineReading(incident.id, shown);
  const freshLines = useFresh(keysOf(latest.lines), latest.isRead);
  const freshDecisions = useFresh(keysOf(latest.decisions), latest.isRead);

  const lines = latest.lines.map((line) => ({
    key: String(line.seq),
    isFresh: freshLines.has(String(line.seq)),
    content: (
      <span className={styles.words}>
        <time className={styles.when} dateTime={new Date(line.occurredAt).toISOString()}>
          {formatWhen(line.occurredAt, now)}
        </time>{' '}
        {(line.machine === null ? latestWording(line) : lineWords(line, reading, 'occurred').text) || texts.removed}
      </span>
    ),
  }));
  const decisions = latest.decisions.map(({ seq, number, decider, decidedAt, confirmed, content }) => ({
    key: String(seq),
    isFresh: freshDecisions.has(String(seq)),
    content: (
      <>
        <span className={styles.words}>{content?.wording ?? texts.removed}</span>
        <span className={styles.detail}>
          {!confirmed && <b className={styles.unconfirmed}>{texts.unconfirmed} · </b>}
          {texts.decision(number)} · {deciderOf(decider, content?.deciderName ?? null)} · {formatWhen(decidedAt, now)}
        </span>
      </>
    ),
  }));

  function deciderOf({ person, capacity }: { person: string | null; capacity: string }, typed: string | null): string {
    const isNamed = person !== null || typed !== null;
    return isNamed ? personName(byId, person, typed) : capacityName(plan, capacity);
  }

  return (
    <>
      <div className={styles.column}>
        <WallList
          title={texts.important}
          items={lines}
          room={LINES}
          none={texts.importantNone}
          hasMore={latest.hasOlder}
        />
      </div>
      <div className={styles.column}>
        <WallList title={texts.decisions} items={decisions} room={DECISIONS} none={texts.decisionsNone} />
        <LateTasks state={state} plan={plan} />
      </div>
    </>
  );
}

function keysOf(all: readonly { seq: number }[]): string[] {
  return all.map(({ seq }) => String(seq));
}
