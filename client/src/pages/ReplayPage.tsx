import { mayRead } from '@ledningsplats/shared/access/stream-access.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import {
  continuityStream,
  incidentStream,
  krisstodStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import { marksOf, type ReplayMark } from '@ledningsplats/shared/replay/replay-marks.ts';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { modeOf } from '../app/incident-mode.ts';
import { momentWords } from '../features/replay/moment-words.ts';
import { momentAt } from '../features/replay/playback.ts';
import { ReplayBand } from '../features/replay/ReplayBand.tsx';
import { ReplayControls } from '../features/replay/ReplayControls.tsx';
import { ReplayFoot } from '../features/replay/ReplayFoot.tsx';
import { ReplayMarks } from '../features/replay/ReplayMarks.tsx';
import { type Histories, useHistories } from '../features/replay/use-histories.ts';
import { useNames } from '../features/replay/use-names.ts';
import { usePlayback } from '../features/replay/use-playback.ts';
import { Note } from '../forms/Note.tsx';
import { replayTexts as texts } from '../i18n/replay.ts';
import { paths } from '../paths.ts';
import { ReloadButton } from '../program/ReloadButton.tsx';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import type { ReplayedMoment } from '../sync/replay-sync.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './ReplayPage.module.css';
import { ReplayedIncident } from './replay/ReplayedIncident.tsx';

/** A clock that only goes on ages what is shown in steps of this, so that a playing draws the board when something is new. */
const AGED_EVERY = 10_000;
/** The address follows when the slider has stood still; a browser counts how often it is written. */
const ADDRESS_AFTER = 400;

/** An incident played back, from its registration to now: the board, the map and the log as they were [OV5]. */
export function ReplayPage({ incident }: { incident: string }) {
  const permissions = usePermissions();
  const withSecret = mayRead(permissions, 'secret');
  const withKrisstod = mayRead(permissions, 'krisstod');
  const withServices = mayRead(permissions, 'continuity') && mayRead(permissions, 'services');
  const names = useMemo(
    () => [
      incidentStream(incident),
      ...(withSecret ? [secretStream(incident)] : []),
      ...(withKrisstod ? [krisstodStream(incident)] : []),
      // what services told, and the register of them as it stood: what was counted down to then [KO2]
      ...(withServices ? [continuityStream(incident), 'services'] : []),
    ],
    [incident, withSecret, withKrisstod, withServices],
  );
  const histories = useHistories(names);
  return (
    <IncidentGate id={incident}>
      <Player incident={incident} histories={histories} />
    </IncidentGate>
  );
}

function Player({ incident, histories }: { incident: string; histories: Histories }) {
  const { streams, loaded, isOutdated } = histories;
  const replay = streams[0]?.replay ?? null;
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const now = useServerNow(60_000);
  const isExercise = useSelected((all) => modeOf(all, incident)) === 'exercise';
  const search = useSearch();
  // what the address names is shown as soon as it has come
  const [wanted, setWanted] = useState(() => Number(new URLSearchParams(search).get('vid')) || 1);
  const [moved, setMoved] = useState<ReplayedMoment | null>(null);
  const moment = useMemo(() => {
    if (replay === null || loaded === 0) return null;
    return moved ?? momentAt(replay, Math.min(wanted, loaded));
  }, [replay, loaded, moved, wanted]);

  useEffect(() => {
    if (moved === null) return;
    setWanted(moved.seq);
    const later = setTimeout(() => navigate(paths.replayAt(incident, moved.seq), { replace: true }), ADDRESS_AFTER);
    return () => clearTimeout(later);
  }, [incident, moved]);

  if (isOutdated) {
    return (
      <EmptyState title={texts.outdatedTitle} action={<ReloadButton variant="primary" />}>
        {texts.outdatedText}
      </EmptyState>
    );
  }
  if (replay === null || moment === null) {
    return (
      <div className={styles.page} data-compact={isCompact || undefined}>
        <ReplayBand {...{ incident, isExercise, now }} state={null} names={null} at={null} />
        <Loading {...histories} />
        {histories.failure === null && <Skeleton lines={8} />}
      </div>
    );
  }
  return <Playing {...{ incident, isExercise, histories, moment, now, isCompact }} replay={replay} onMove={setMoved} />;
}

interface PlayingProps {
  incident: string;
  isExercise: boolean;
  histories: Histories;
  replay: Histories['streams'][number]['replay'];
  moment: ReplayedMoment;
  now: number;
  isCompact: boolean;
  onMove: (moment: ReplayedMoment) => void;
}

function Playing({ incident, isExercise, histories, replay, moment, now, isCompact, onMove }: PlayingProps) {
  const { streams, loaded } = histories;
  const playback = usePlayback(replay, moment, onMove);
  const state = replay.stateAt(moment.seq) as IncidentState | null;
  const names = useNames(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the history grows in place, and how far it has come says when
  const marks = useMemo(() => marksOf(replay), [replay, loaded]);
  // A slider that is dragged gives way to nothing: what is drawn under it comes as soon as it can. One step is one frame.
  const deferred = useDeferredValue(moment);
  const drawn = moment.isPassed ? deferred : moment;
  const begunAt = replay.timeOf(drawn.seq);
  const agedAt = Math.max(begunAt, Math.floor(drawn.at / AGED_EVERY) * AGED_EVERY);

  const { stop } = playback;
  const handleMove = useCallback(
    (to: ReplayedMoment) => {
      stop();
      onMove(to);
    },
    [stop, onMove],
  );
  const words = useMemo(() => momentWords(replay, moment.seq, names), [replay, moment.seq, names]);
  const handleStep = useCallback((seq: number) => handleMove(momentAt(replay, seq)), [handleMove, replay]);
  // the same until what is drawn is another: the thumb draws the band and the controls alone
  const listed = useMemo(
    () => <Marks {...{ replay, marks, names, isCompact }} moment={drawn} onStep={handleStep} />,
    [replay, marks, names, isCompact, drawn, handleStep],
  );
  return (
    <div className={styles.page} data-compact={isCompact || undefined}>
      <div className={styles.top}>
        <ReplayBand {...{ incident, isExercise, state, names, now }} at={moment.at} />
        <ReplayControls {...{ replay, moment, marks, playback, words }} onMove={handleMove} />
        <Loading {...histories} />
      </div>
      {isCompact && listed}
      <ReplayedIncident
        incident={incident}
        streams={streams}
        seq={drawn.seq}
        at={agedAt}
        read={loaded}
        isCompact={isCompact}
        aside={isCompact ? null : listed}
      />
      {isCompact && <ReplayFoot {...{ replay, isExercise, moment, playback }} onMove={handleMove} />}
    </div>
  );
}

interface MarksProps {
  replay: PlayingProps['replay'];
  marks: readonly ReplayMark[];
  names: ReturnType<typeof useNames>;
  moment: ReplayedMoment;
  isCompact: boolean;
  onStep: (seq: number) => void;
}

function Marks({ replay, marks, names, moment, isCompact, onStep }: MarksProps) {
  const list = <ReplayMarks {...{ replay, marks, names, onStep }} seq={moment.seq} at={moment.at} />;
  if (isCompact) {
    return (
      <Disclosure title={texts.marks} level={2}>
        {list}
      </Disclosure>
    );
  }
  return (
    <Card title={texts.marks}>
      <div className={styles.marks}>{list}</div>
    </Card>
  );
}

/** How far the history has come; nothing when all of it is here. */
function Loading({ loaded, total, isWhole, failure, retry }: Histories) {
  if (failure !== null) {
    return (
      <Note
        tone="warn"
        role="alert"
        title={texts.failed}
        actions={
          <Button size="small" onPress={retry}>
            {texts.tryAgain}
          </Button>
        }
      >
        {texts.failedText}
      </Note>
    );
  }
  if (isWhole) return null;
  return (
    <p className={styles.loading} role="status">
      {texts.loading(loaded, total)}
    </p>
  );
}
