import { arrangementTexts } from '../../i18n/board-cards.ts';
import { Button } from '../../ui/Button.tsx';
import { IconSort } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ArrangementMenu.module.css';
import { keepBoard } from './kept-board.ts';
import type { ShownArrangement } from './use-arrangement.ts';

/** Whose board is shown, a look at another's, and the way back; the incident remembers it on this device. */
export function ArrangementMenu({ incident, own, shown, all }: ShownArrangement & { incident: string }) {
  if (all.length < 2) return null;
  const show = (id: string) => keepBoard(incident, { shownAs: id === own.id ? null : id });
  return (
    <div className={styles.menu}>
      {shown.id !== own.id && (
        <Button size="small" onPress={() => show(own.id)}>
          {arrangementTexts.back}
        </Button>
      )}
      <Menu
        label={arrangementTexts.menu}
        placement="bottom end"
        trigger={
          <Button size="small" variant="quiet" icon={<IconSort aria-hidden />}>
            {arrangementTexts.shown(shown.name)}
          </Button>
        }
        items={all
          .filter(({ id }) => id !== shown.id)
          .map(({ id, name }) => ({
            id,
            label: arrangementTexts.showAs(name),
            ...(id === own.id && { detail: arrangementTexts.own }),
          }))}
        onAction={show}
      />
    </div>
  );
}
