import { callInTexts as texts } from '../../../i18n/krisstod-call-in.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import styles from './call-in.module.css';

export interface NarrowByProps {
  legend: string;
  help: string;
  /** What there is to choose, and how many have it. */
  options: readonly { id: string; name: string; count: number }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Those with any of these, each with how many the register knows of. */
export function NarrowBy({ legend, help, options, chosen, onChange }: NarrowByProps) {
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.narrow}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.help}>{help}</p>
      <div className={styles.options}>
        {options.map(({ id, name, count }) => (
          <Checkbox
            key={id}
            variant="card"
            isSelected={chosen.includes(id)}
            onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            description={texts.count(count)}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
