import { BOARD_COLUMNS } from '@ledningsplats/shared/plan/board-cards.ts';
import { createContext, memo, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { LogPanel } from '../../features/log/LogPanel.tsx';
import { mapTexts } from '../../i18n/map.ts';
import { replayTexts as texts } from '../../i18n/replay.ts';
import { SyncProvider, useSync } from '../../sync/react.ts';
import { playSync, type ReplayedStream } from '../../sync/replay-sync.ts';
import { Card } from '../../ui/Card.tsx';
import { formatFullDate } from '../../ui/format-time.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import page from '../BoardPage.module.css';
import { ArrangedBoard } from '../board/ArrangedBoard.tsx';
import { useArrangement } from '../board/use-arrangement.ts';
import { LazyMap } from '../LazyMap.tsx';
import styles from '../ReplayPage.module.css';

export interface ReplayedIncidentProps {
  incident: string;
  streams: readonly ReplayedStream[];
  /** The moment, of the open stream. */
  seq: number;
  /** The clock of then, UTC milliseconds. */
  at: number;
  /** How much of the history has come: it grows in place. */
  read: number;
  isCompact: boolean;
  /** Above the board's last column. */
  aside: ReactNode;
}

type View = 'board' | 'map' | 'log';

/** Who has the page open, and the outer world's warnings, are of now; the board of then does without them. */
const OF_NOW = ['presence', 'warnings'];

const nothing = () => {};

/** The board's own cards, the map and the log, all of them as they were at a moment. */
export const ReplayedIncident = memo(function ReplayedIncident({
  incident,
  streams,
  seq,
  at,
  read,
  isCompact,
  aside,
}: ReplayedIncidentProps) {
  const live = useSync();
  const [view, setView] = useState<View>('board');
  // what is written with its day or without is so for a whole day: then all of it is written anew
  const day = formatFullDate(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is moved to where it is to be below
  const played = useMemo(() => playSync(live, streams, { seq, at }), [live, streams, day]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the histories grow in place, and how far they have come says when
  useLayoutEffect(() => played.moveTo({ seq, at }), [played, seq, at, read]);
  // a step draws what is another in them, by what they read; themselves they stay as drawn
  const views = useMemo(
    () => <Views {...{ incident, isCompact, view }} onView={setView} />,
    [incident, isCompact, view],
  );
  return (
    <SyncProvider sync={played.sync}>
      <Aside value={aside}>
        <div className={styles.shown} data-compact={isCompact || undefined} data-seq={seq}>
          {views}
        </div>
      </Aside>
    </SyncProvider>
  );
});

/** What stands above the board's last column: handed past the board, which would be drawn anew for it. */
const Aside = createContext<ReactNode>(null);

function AsideHere() {
  return useContext(Aside);
}

interface ViewsProps extends Pick<ReplayedIncidentProps, 'incident' | 'isCompact'> {
  view: View;
  onView: (view: View) => void;
}

function Views({ incident, isCompact, view, onView }: ViewsProps) {
  const tab = (id: View, content: ReactNode) => ({ id, title: texts.view[id], content });
  return (
    <Tabs
      label={texts.views}
      selected={view}
      onChange={onView}
      tabs={[
        tab('board', <PlayedBoard {...{ incident, isCompact }} />),
        tab(
          'map',
          <Card title={mapTexts.title} isFilling={!isCompact} isFlush>
            <LazyMap incident={incident} />
          </Card>,
        ),
        tab(
          'log',
          <div className={styles.log}>
            <LogPanel
              incident={incident}
              scroll={isCompact ? 'page' : 'box'}
              isReadOnly
              onMakeTask={nothing}
              onMakeDecision={nothing}
            />
          </div>,
        ),
      ]}
    />
  );
}

function PlayedBoard({ incident, isCompact }: Pick<ReplayedIncidentProps, 'incident' | 'isCompact'>) {
  const arrangement = useArrangement(incident);
  const placed = useMemo(() => {
    const of = (column: (typeof BOARD_COLUMNS)[number]) =>
      arrangement.placed[column].filter((card) => !OF_NOW.includes(card));
    return { ...arrangement.placed, ...Object.fromEntries(BOARD_COLUMNS.map((column) => [column, of(column)])) };
  }, [arrangement.placed]);
  return (
    <div className={page.board} data-compact={isCompact || undefined}>
      <ArrangedBoard
        {...arrangement}
        placed={placed}
        id={incident}
        isCompact={isCompact}
        isPlayed
        aside={<AsideHere />}
        makeTask={nothing}
        makeTaskOf={nothing}
        makeDecision={nothing}
      />
    </div>
  );
}
