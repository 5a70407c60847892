import { BOARD_CARDS, type BoardCardId } from '@ledningsplats/shared/plan/board-cards.ts';
import type { BoardArrangement } from '@ledningsplats/shared/plan/plan.ts';
import { memo } from 'react';
import { CardFolding } from '../../ui/Card.tsx';
import styles from './BoardColumn.module.css';
import { BOARD_CARD_VIEWS, type BoardCardProps } from './board-cards.tsx';
import { foldKey, keepBoard, useKeptBoard } from './kept-board.ts';

export interface BoardColumnProps extends BoardCardProps {
  cards: readonly BoardCardId[];
  /** The one that is shown: what is folded by hand is so in that one. */
  arrangement: BoardArrangement;
}

/** The cards of one column, in their order: drawn again when a fact changes, not at every line. */
export const BoardColumn = memo(function BoardColumn({ cards, arrangement, ...card }: BoardColumnProps) {
  return cards.map((id) => <BoardCard key={id} card={id} arrangement={arrangement} {...card} />);
});

interface OneProps extends BoardCardProps {
  card: BoardCardId;
  arrangement: BoardArrangement;
}

function BoardCard({ card, arrangement, ...props }: OneProps) {
  const { id } = props.incident;
  const { folded } = useKeptBoard(id);
  const View = BOARD_CARD_VIEWS[card];
  if (card === 'log') {
    return (
      <div className={styles.log} data-compact={props.isCompact || undefined}>
        <View {...props} />
      </div>
    );
  }
  // What must always be seen cannot be put away.
  if (BOARD_CARDS[card].always) return <View {...props} />;
  const key = foldKey(arrangement.id, card);
  const isNow = folded[key] ?? arrangement.folded.includes(card);
  const toggle = () => keepBoard(id, { folded: { ...folded, [key]: !isNow } });
  return (
    <CardFolding value={{ isFolded: isNow, onToggle: toggle }}>
      <View {...props} />
    </CardFolding>
  );
}
