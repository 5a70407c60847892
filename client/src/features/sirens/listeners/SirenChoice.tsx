import type { Place } from '@ledningsplats/shared/places/events.ts';
import { useId } from 'react';
import { listenerTexts as texts } from '../../../i18n/siren-listeners.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { sirenName } from '../siren-words.ts';
import styles from './listeners.module.css';

export interface SirenChoiceProps {
  sirens: readonly Place[];
  holders: ReadonlyMap<string, readonly string[]>;
  chosen: ReadonlySet<string>;
  fault: string | null;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which sirens somebody listens to, with who has each already. */
export function SirenChoice({ sirens, holders, chosen, fault, onChange }: SirenChoiceProps) {
  const [label, said] = [useId(), useId()];
  const choose = (ids: readonly string[]) => onChange(new Set(ids));

  function handleToggle(id: string, isChosen: boolean) {
    choose(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the grid that its rows stand in
    <div role="group" aria-labelledby={label} aria-describedby={said} className={styles.choice}>
      <b id={label}>{texts.which}</b>
      <div className={styles.tools}>
        <Button size="small" onPress={() => choose(sirens.map(({ id }) => id))}>
          {texts.all}
        </Button>
        <Button size="small" onPress={() => choose(sirens.flatMap(({ id }) => (holders.has(id) ? [] : id)))}>
          {texts.nobodys}
        </Button>
        <Button size="small" onPress={() => choose([])}>
          {texts.noneChosen}
        </Button>
      </div>
      <p id={said} className={fault === null ? styles.muted : styles.fault} role="status">
        {fault ?? texts.chosen(chosen.size)}
      </p>
      <div className={styles.sirens}>
        {sirens.map((siren) => {
          const has = holders.get(siren.id);
          return (
            <Checkbox
              key={siren.id}
              isSelected={chosen.has(siren.id)}
              onChange={(isChosen) => handleToggle(siren.id, isChosen)}
              description={has && texts.has(has.join(', '))}
            >
              {sirenName(siren)}
            </Checkbox>
          );
        })}
      </div>
    </div>
  );
}
