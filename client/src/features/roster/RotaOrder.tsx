import { rosterTexts } from '../../i18n/roster.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowUp, IconClose } from '../../ui/icons.ts';
import styles from './Roster.module.css';

export interface RotaOrderProps {
  order: readonly { id: string; name: string }[];
  onChange: (order: readonly string[]) => void;
}

/** Who comes after whom; by buttons, so that a keyboard does the same as a finger. */
export function RotaOrder({ order, onChange }: RotaOrderProps) {
  const ids = order.map(({ id }) => id);
  const raised = (index: number) => {
    const next = [...ids];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    return next;
  };
  return (
    <ol className={styles.order} aria-label={rosterTexts.planOrder}>
      {order.map(({ id, name }, index) => (
        <li key={id} className={styles.turn}>
          <span className={styles.turnName}>
            {index + 1}. {name}
          </span>
          {index > 0 && (
            <IconButton
              label={rosterTexts.planUp(name)}
              icon={<IconArrowUp aria-hidden />}
              onPress={() => onChange(raised(index))}
            />
          )}
          <IconButton
            label={rosterTexts.planRemove(name)}
            icon={<IconClose aria-hidden />}
            onPress={() => onChange(ids.filter((other) => other !== id))}
          />
        </li>
      ))}
    </ol>
  );
}
