import type { DutyEntry } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useMay } from '../../forms/use-self.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { paths } from '../../paths.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import styles from './Duty.module.css';
import { EntryItem } from './EntryItem.tsx';
import { RemoveDutyDialog } from './RemoveDutyDialog.tsx';
import { useRaise } from './use-raise.ts';

type Open = { what: 'raise' | 'correct' | 'remove'; entry: DutyEntry };

/** Entries, newest first, each with what may be done with it. */
export function DutyLogList({ entries, plan, now }: { entries: readonly DutyEntry[]; plan: Plan; now: number }) {
  const may = useMay();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open | null>(null);
  const { decision, isOwn, raise } = useRaise(plan);
  const close = () => setOpen(null);
  const handleRaise = (entry: DutyEntry) => navigate(paths.board(raise(entry)));
  const on = (what: Open['what'], isAllowed: boolean, entry: DutyEntry) =>
    isAllowed ? () => setOpen({ what, entry }) : undefined;
  const raising = (entry: DutyEntry) => (isOwn ? () => handleRaise(entry) : () => setOpen({ what: 'raise', entry }));
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryItem
              entry={entry}
              now={now}
              timeZone={plan.municipality.timeZone}
              onRaise={may('RaiseDutyEntry') ? raising(entry) : undefined}
              onCorrect={on('correct', may('CorrectDutyEntry'), entry)}
              onRemove={on('remove', may('RemoveDutyWords'), entry)}
            />
          </li>
        ))}
      </ol>
      {open?.what === 'raise' && (
        <DecisionDialog
          title={dutyLogTexts.raise}
          plan={plan}
          decision={decision}
          submitLabel={dutyLogTexts.raise}
          onSubmit={() => handleRaise(open.entry)}
          onClose={close}
        >
          <p>{dutyLogTexts.raiseText}</p>
        </DecisionDialog>
      )}
      {open?.what === 'correct' && <CorrectDialog entry={open.entry} onClose={close} />}
      {open?.what === 'remove' && <RemoveDutyDialog item={open.entry.id} onClose={close} />}
    </>
  );
}
