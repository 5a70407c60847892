import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { useMay } from '../../forms/use-self.ts';
import { directionTexts } from '../../i18n/direction.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { IconChevronRight, IconDirection } from '../../ui/icons.ts';
import { DirectionDialog } from './DirectionDialog.tsx';
import { DirectionForm } from './DirectionForm.tsx';
import styles from './DirectionLine.module.css';

/** Where the incident is heading, in one line on each of its screens; the whole of it a press away [ST3]. */
export function DirectionLine({ incident }: { incident: IncidentShown }) {
  const maySet = useMay()('SetDirection');
  const [open, setOpen] = useState<'whole' | 'form' | null>(null);
  const slice = incident.state?.incident;
  if (!slice) return null;
  const { direction } = slice;
  if (direction === null && (!maySet || slice.lifecycle !== 'open')) return null;
  const text = direction && (direction.text ?? directionTexts.removed);
  return (
    <>
      <button type="button" className={styles.line} aria-haspopup="dialog" onClick={() => setOpen('whole')}>
        <IconDirection aria-hidden className={styles.icon} />
        <span className={styles.term}>{directionTexts.title}</span>{' '}
        <span className={styles.text} data-none={text === null || undefined}>
          {text ?? directionTexts.none}
        </span>{' '}
        {direction !== null && (
          <span className={styles.age}>
            <FactAge at={direction.at} person={direction.by} />
          </span>
        )}
        <IconChevronRight aria-hidden className={styles.icon} />
      </button>
      {open === 'whole' && (
        <DirectionDialog incident={incident} onSet={() => setOpen('form')} onClose={() => setOpen(null)} />
      )}
      {open === 'form' && (
        <DirectionForm incident={incident} onClose={() => setOpen(null)} onCompare={() => setOpen('form')} />
      )}
    </>
  );
}
