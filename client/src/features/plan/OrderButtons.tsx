import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowDown, IconArrowUp, IconDelete } from '../../ui/icons.ts';
import styles from './editor.module.css';
import { moved } from './plan-edits.ts';

export interface OrderButtonsProps<Item> {
  items: readonly Item[];
  at: number;
  name: string;
  /** So many must be left. */
  least: number;
  onChange: (items: Item[]) => void;
}

/** A step earlier, a step later, or out of the list. */
export function OrderButtons<Item>({ items, at, name, least, onChange }: OrderButtonsProps<Item>) {
  return (
    <div className={styles.buttons}>
      <IconButton
        label={texts.earlier(name)}
        icon={<IconArrowUp aria-hidden />}
        isDisabled={at === 0}
        onPress={() => onChange(moved(items, at, -1))}
      />
      <IconButton
        label={texts.later(name)}
        icon={<IconArrowDown aria-hidden />}
        isDisabled={at === items.length - 1}
        onPress={() => onChange(moved(items, at, 1))}
      />
      <IconButton
        label={texts.remove(name)}
        icon={<IconDelete aria-hidden />}
        isDisabled={items.length <= least}
        onPress={() => onChange(items.filter((_, index) => index !== at))}
      />
    </div>
  );
}
