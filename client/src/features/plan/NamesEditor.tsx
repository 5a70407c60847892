import type { NamedItem } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './editor.module.css';
import { newId, renamed } from './plan-edits.ts';

export interface NamesEditorProps<Item extends NamedItem> {
  /** What one of them is called: «Funktion». */
  one: string;
  items: readonly Item[];
  /** A new one, of its id and name. */
  make: (item: NamedItem) => Item;
  onChange: (items: Item[]) => void;
}

/** A list of the plan's own words: names change, ids stay. */
export function NamesEditor<Item extends NamedItem>({ one, items, make, onChange }: NamesEditorProps<Item>) {
  function handleAdd() {
    const name = `${planTexts.newName} ${one.toLocaleLowerCase('sv')}`;
    const taken = items.map(({ id }) => id);
    onChange([...items, make({ id: newId(name, taken), name })]);
  }

  return (
    <div className={styles.part}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.names}>
        {items.map((item, index) => (
          <li key={item.id} className={styles.name}>
            <TextField
              label={planTexts.numbered(one, index + 1)}
              isLabelHidden
              value={item.name}
              maxLength={200}
              onChange={(name) => onChange(renamed(items, item.id, name))}
            />
            {items.length > 1 && (
              <IconButton
                label={planTexts.remove(item.name)}
                icon={<IconDelete aria-hidden />}
                onPress={() => onChange(items.filter(({ id }) => id !== item.id))}
              />
            )}
          </li>
        ))}
      </ul>
      <Button icon={<IconPlus aria-hidden />} onPress={handleAdd}>
        {planTexts.add}
      </Button>
    </div>
  );
}
