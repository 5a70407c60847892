import {
  BOARD_COLUMNS,
  type BoardCardId,
  type BoardColumn as ColumnId,
} from '@ledningsplats/shared/plan/board-cards.ts';
import { type ReactNode, useMemo } from 'react';
import { useIncidentFacts } from '../../app/use-incident-facts.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { BeginWith } from '../BeginWith.tsx';
import styles from '../BoardPage.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { type BoardCardProps, isEmptyCard, standsAhead } from './board-cards.tsx';
import { foldKey, keepBoard, useKeptBoard } from './kept-board.ts';
import type { ShownArrangement } from './use-arrangement.ts';

export type ArrangedBoardProps = Omit<BoardCardProps, 'incident' | 'plan'> &
  ShownArrangement & {
    id: string;
    /** Above the cards of the last column. */
    aside?: ReactNode;
  };

/** The columns side by side; on a phone one after the other, with what waits for somebody before them. */
export function ArrangedBoard({ id, own, shown, all, placed, aside, ...rest }: ArrangedBoardProps) {
  const { isCompact, isPlayed = false } = rest;
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  const { folded } = useKeptBoard(id);
  const parts = useMemo(() => {
    const isAhead = (card: BoardCardId) => isCompact && standsAhead(card, incident);
    const isDirection = (card: BoardCardId) => isCompact && card === 'direction';
    const others = (column: ColumnId) => {
      const cards = placed[column].filter((one) => !isAhead(one) && !isDirection(one));
      const isEmpty = (one: BoardCardId) => isEmptyCard(one, incident);
      return [...cards.filter((one) => !isEmpty(one)), ...cards.filter(isEmpty)];
    };
    return {
      ahead: BOARD_COLUMNS.flatMap((column) => placed[column].filter(isAhead)),
      main: others('main'),
      // where one is heading stands above what is to be done
      work: [...BOARD_COLUMNS.flatMap((column) => placed[column].filter(isDirection)), ...others('work')],
      side: others('side'),
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

  const card = { incident, plan, ...rest, arrangement: shown };
  return (
    <>
      {isCompact && !isPlayed && plan !== null && (
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
          {aside}
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
