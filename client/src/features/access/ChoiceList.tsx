import type { NamedItem } from '@ledningsplats/shared/plan/plan.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './ChoiceList.module.css';

export interface ChoiceListProps {
  label: string;
  description: string;
  items: readonly NamedItem[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  errorMessage?: string | undefined;
}

/** Several of the plan's words: roles, capacities. */
export function ChoiceList({ label, description, items, chosen, onChange, errorMessage }: ChoiceListProps) {
  return (
    <fieldset className={styles.list} {...(errorMessage !== undefined && { 'data-fault': '', tabIndex: -1 })}>
      <legend className={styles.label}>{label}</legend>
      <p className={styles.help}>{description}</p>
      {errorMessage !== undefined && (
        <p className={styles.error} role="alert">
          {errorMessage}
        </p>
      )}
      <div className={styles.choices}>
        {items.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
