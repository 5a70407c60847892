import { useState } from 'react';
import { areaTexts } from '../../i18n/area.ts';
import { Button } from '../../ui/Button.tsx';
import { IconDelete } from '../../ui/icons.ts';
import { AreaDialog } from './AreaDialog.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

/** Where the municipality lies. */
export function AreaEditor({ plan, edit }: EditingProps) {
  const [isOpen, setOpen] = useState(false);
  const { municipality } = plan;
  const { bounds } = municipality;
  const write = (next: typeof bounds) => edit({ ...plan, municipality: { ...municipality, bounds: next } });
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{areaTexts.area}</h3>
      <p>{bounds === null ? areaTexts.noArea : areaTexts.corners(bounds)}</p>
      <p className={styles.muted}>{areaTexts.text}</p>
      <div className={styles.buttons}>
        <Button onPress={() => setOpen(true)}>{bounds === null ? areaTexts.set : areaTexts.change}</Button>
        {bounds !== null && (
          <Button icon={<IconDelete aria-hidden />} onPress={() => write(null)}>
            {areaTexts.remove}
          </Button>
        )}
      </div>
      {isOpen && (
        <AreaDialog
          bounds={bounds}
          onClose={() => setOpen(false)}
          onSave={(next) => {
            write(next);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
