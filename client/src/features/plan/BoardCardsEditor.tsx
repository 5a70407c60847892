import { placedCards } from '@ledningsplats/shared/plan/arrangement.ts';
import { BOARD_CARDS, BOARD_COLUMNS, type BoardCardId } from '@ledningsplats/shared/plan/board-cards.ts';
import type { BoardArrangement } from '@ledningsplats/shared/plan/plan.ts';
import { boardCardNames, boardColumnNames } from '../../i18n/board-cards.ts';
import { planBoardsTexts as texts } from '../../i18n/plan-boards.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowDown, IconArrowUp } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './BoardCardsEditor.module.css';
import { type CardPlace, foldedCard, movedCard, placedCard } from './board-edits.ts';
import editor from './editor.module.css';

export interface BoardCardsEditorProps {
  arrangement: BoardArrangement;
  onChange: (next: BoardArrangement) => void;
}

/** The columns of one board with their cards in order; by buttons, so that a keyboard does the same as a finger. */
export function BoardCardsEditor({ arrangement, onChange }: BoardCardsEditorProps) {
  const columns = placedCards(arrangement);
  return (
    <div className={styles.columns}>
      {BOARD_COLUMNS.map((column) => (
        <section key={column} className={styles.column} aria-label={boardColumnNames[column]}>
          <h3 className={editor.heading}>{boardColumnNames[column]}</h3>
          {columns[column].length === 0 && <p className={editor.muted}>{texts.empty}</p>}
          <ol className={styles.cards}>
            {columns[column].map((card, index) => (
              <CardRow
                key={card}
                card={card}
                place={column}
                isFirst={index === 0}
                isLast={index === columns[column].length - 1}
                arrangement={arrangement}
                onChange={onChange}
              />
            ))}
          </ol>
        </section>
      ))}
      {arrangement.hidden.length > 0 && (
        <section className={styles.column} aria-label={texts.hidden}>
          <h3 className={editor.heading}>{texts.hidden}</h3>
          <ul className={styles.cards}>
            {arrangement.hidden.map((card) => (
              <CardRow
                key={card}
                card={card}
                place="hidden"
                isFirst
                isLast
                arrangement={arrangement}
                onChange={onChange}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface CardRowProps extends BoardCardsEditorProps {
  card: BoardCardId;
  place: CardPlace;
  isFirst: boolean;
  isLast: boolean;
}

function CardRow({ card, place, isFirst, isLast, arrangement, onChange }: CardRowProps) {
  const name = boardCardNames[card];
  const { always } = BOARD_CARDS[card];
  return (
    <li className={styles.card}>
      <span className={styles.name}>{name}</span>
      {place !== 'hidden' && (
        <span className={styles.moves}>
          <IconButton
            label={texts.up(name)}
            icon={<IconArrowUp aria-hidden />}
            isDisabled={isFirst}
            onPress={() => onChange(movedCard(arrangement, card, -1))}
          />
          <IconButton
            label={texts.down(name)}
            icon={<IconArrowDown aria-hidden />}
            isDisabled={isLast}
            onPress={() => onChange(movedCard(arrangement, card, 1))}
          />
        </span>
      )}
      <Select<CardPlace>
        label={texts.place(name)}
        isLabelHidden
        value={place}
        options={[
          ...BOARD_COLUMNS.map((column) => ({ value: column, label: boardColumnNames[column] })),
          ...(always ? [] : [{ value: 'hidden' as const, label: texts.hidden }]),
        ]}
        onChange={(next) => onChange(placedCard(arrangement, card, next))}
      />
      {always ? (
        <span className={editor.muted}>{texts.always}</span>
      ) : (
        place !== 'hidden' &&
        card !== 'log' && (
          <Checkbox
            aria-label={texts.foldedOf(name)}
            isSelected={arrangement.folded.includes(card)}
            onChange={(isFolded) => onChange(foldedCard(arrangement, card, isFolded))}
          >
            {texts.folded}
          </Checkbox>
        )
      )}
    </li>
  );
}
