import {
  BOARD_COLUMNS,
  type BoardCardId,
  type BoardColumn as ColumnId,
} from '@ledningsplats/shared/plan/board-cards.ts';
import { useMemo } from 'react';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { NewsPanel } from '../features/log/news/NewsPanel.tsx';
import { usePlan } from '../sync/use-plan.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { BeginWith } from './BeginWith.tsx';
import styles from './BoardPage.module.css';
import { ArrangementMenu } from './board/ArrangementMenu.tsx';
import { BoardColumn } from './board/BoardColumn.tsx';
import { type BoardCardProps, isEmptyCard, standsAhead } from './board/board-cards.tsx';
import { foldKey, keepBoard, useKeptBoard } from './board/kept-board.ts';
import { type ShownArrangement, useArrangement } from './board/use-arrangement.ts';
import { ComposerButton } from './ComposerPlace.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import { useLineWork } from './use-line-work.tsx';

/** The staff board: what has happened, what is to be done, what is decided and who is here, as each role needs it. */
export function BoardPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const { dialog, ...work } = useLineWork(incident);
  const arrangement = useArrangement(incident);
  return (
    <IncidentGate id={incident}>
      <div className={styles.board} data-compact={isCompact || undefined}>
        <div className={styles.head}>
          <NewsPanel incident={incident} />
          <ArrangementMenu incident={incident} {...arrangement} />
        </div>
        <Arranged id={incident} isCompact={isCompact} {...work} {...arrangement} />
      </div>
      {isCompact && <ComposerButton incident={incident} />}
      {dialog}
    </IncidentGate>
  );
}

type ArrangedProps = { id: string } & Omit<BoardCardProps, 'incident' | 'plan'> & ShownArrangement;

/** The columns side by side; on a phone one after the other, with what waits for somebody before them. */
function Arranged({ id, isCompact, makeTask, makeTaskOf, makeDecision, own, shown, all, placed }: ArrangedProps) {
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  const { folded } = useKeptBoard(id);
  const parts = useMemo(() => {
    const isAhead = (card: BoardCardId) => isCompact && standsAhead(card, incident);
    const isDirection = (card: BoardCardId) => isCompact && card === 'direction';
    const rest = (column: ColumnId) => {
      const cards = placed[column].filter((one) => !isAhead(one) && !isDirection(one));
      const isEmpty = (one: BoardCardId) => isEmptyCard(one, incident);
      return [...cards.filter((one) => !isEmpty(one)), ...cards.filter(isEmpty)];
    };
    return {
      ahead: BOARD_COLUMNS.flatMap((column) => placed[column].filter(isAhead)),
      main: rest('main'),
      // where one is heading stands above what is to be done
      work: [...BOARD_COLUMNS.flatMap((column) => placed[column].filter(isDirection)), ...rest('work')],
      side: rest('side'),
    };
  }, [placed, incident, isCompact]);

  /** Where it is folded it is opened; where it is left out, the first board that has it is shown. */
  function handleGo(to: 'calls' | 'cards') {
    const on = shown.hidden.includes(to) ? (all.find(({ hidden }) => !hidden.includes(to)) ?? shown) : shown;
    keepBoard(id, {
      shownAs: on.id === own.id ? null : on.id,
      folded: { ...folded, [foldKey(on.id, to)]: false },
    });
    requestAnimationFrame(() => goTo(to));
  }

  const card = { incident, plan, isCompact, makeTask, makeTaskOf, makeDecision, arrangement: shown };
  return (
    <>
      {isCompact && plan !== null && (
        <div className={styles.begin}>
          <BeginWith
            incident={incident}
            plan={plan}
            onCalls={() => handleGo('calls')}
            onCards={() => handleGo('cards')}
          />
        </div>
      )}
      {isCompact && (
        <div className={styles.waiting}>
          <BoardColumn cards={parts.ahead} {...card} />
        </div>
      )}
      <div className={styles.main}>
        <BoardColumn cards={parts.main} {...card} />
      </div>
      <div className={styles.rest}>
        <div className={styles.work}>
          <BoardColumn cards={parts.work} {...card} />
        </div>
        <div className={styles.side}>
          <BoardColumn cards={parts.side} {...card} />
        </div>
      </div>
    </>
  );
}

/** The card comes under the thumb, and keyboard and voice stand on its heading. */
function goTo(anchor: string) {
  const card = document.getElementById(anchor);
  const heading = card?.querySelector<HTMLElement>('h2');
  if (!card || !heading) return;
  card.scrollIntoView({ block: 'start' });
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
