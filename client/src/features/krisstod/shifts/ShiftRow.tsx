import { attendanceOf } from '@ledningsplats/shared/krisstod/shifts/attendance.ts';
import type { Shift } from '@ledningsplats/shared/krisstod/shifts/shift.ts';
import { workFaults } from '@ledningsplats/shared/krisstod/shifts/work-faults.ts';
import { useState } from 'react';
import { spanWords } from '../../../forms/span-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { ComingChip } from './ComingChip.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import type { SitePlanProps } from './SitePlan.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import { attendanceTone, competenceName, nameOf, organisationName, unnamedFault } from './shift-words.ts';
import styles from './shifts.module.css';

/** One helper's time at a site: whether they have come, and what would be wrong with it. */
export function ShiftRow({ shift, ...props }: SitePlanProps & { shift: Shift }) {
  const { stream, plan, work, isAtWork } = props;
  const give = useGive();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const [asked, setAsked] = useState<'alter' | 'swap' | 'remove' | null>(null);
  const { id, helper, checkedIn, checkedOut } = shift;
  const name = nameOf(work, helper, people);
  const attendance = attendanceOf(shift, plan.krisstod.lateMinutes, now);
  const own = Object.values(work.shifts).filter((one) => one.helper === helper);
  const faults = workFaults(own, plan.krisstod).filter(({ from, until }) => from <= shift.until && until >= shift.from);
  const as = competenceName(plan, shift.competence);
  const organisation = work.helpers[helper]?.organisation;
  const close = () => setAsked(null);

  const undo = (what: 'in' | 'out') =>
    give('UndoKrisstodCheck', stream, { shift: id, what }, {}, { done: texts.undone });
  const choices =
    checkedIn === null
      ? [
          { id: 'alter', label: texts.alter },
          { id: 'swap', label: texts.swap },
          { id: 'remove', label: texts.remove },
        ]
      : [checkedOut === null ? { id: 'in', label: texts.undoIn } : { id: 'out', label: texts.undoOut }];

  function handleAction(choice: string) {
    if (choice === 'in' || choice === 'out') undo(choice);
    else if (choice === 'alter' || choice === 'swap' || choice === 'remove') setAsked(choice);
  }

  return (
    <li className={styles.shift}>
      <span className={styles.when}>{spanWords(shift, now)}</span>
      <span className={styles.who}>
        <b>{name}</b>{' '}
        <span className={styles.muted}>
          {[organisation !== undefined && organisationName(plan, organisation), as].filter(Boolean).join(' · ')}
        </span>
        {checkedIn === null && <ComingChip coming={work.helpers[helper]?.coming} />}
        {faults.map((fault) => (
          <span key={`${fault.kind} ${fault.from}`} className={styles.fault}>
            <Chip tone="warn">{unnamedFault(fault, plan)}</Chip>
          </span>
        ))}
      </span>
      <span className={styles.state}>
        <Chip tone={attendanceTone(attendance)}>{texts.attendance[attendance]}</Chip>
        <span className={styles.muted}>
          {[
            checkedIn !== null && texts.came(formatWhen(checkedIn, now)),
            checkedOut !== null && texts.left(formatWhen(checkedOut, now)),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
      {isAtWork && (
        <span className={styles.deeds}>
          {checkedIn === null && (
            <Button
              size="small"
              aria-label={`${texts.checkIn}: ${name}`}
              onPress={() => give('CheckInKrisstodHelper', stream, { shift: id }, {}, { done: texts.checkedIn(name) })}
            >
              {texts.checkIn}
            </Button>
          )}
          {checkedIn !== null && checkedOut === null && (
            <Button
              size="small"
              aria-label={`${texts.checkOut}: ${name}`}
              onPress={() =>
                give('CheckOutKrisstodHelper', stream, { shift: id }, {}, { done: texts.checkedOut(name) })
              }
            >
              {texts.checkOut}
            </Button>
          )}
          <Menu
            label={texts.rowMore(name)}
            trigger={
              <Button size="small" variant="quiet" aria-label={texts.rowMore(name)}>
                {texts.moreButton}
              </Button>
            }
            items={choices}
            onAction={handleAction}
          />
        </span>
      )}
      {asked === 'alter' && <ShiftDialog {...props} shift={shift} onClose={close} />}
      {asked === 'swap' && <SwapDialog {...props} shift={shift} onClose={close} />}
      <ConfirmDialog
        isOpen={asked === 'remove'}
        title={texts.removeTitle(name)}
        confirmLabel={texts.remove}
        tone="alarm"
        onCancel={close}
        onConfirm={() => {
          give('RemoveKrisstodShift', stream, { shift: id }, {}, { done: texts.removed });
          close();
        }}
      >
        {texts.removeText}
      </ConfirmDialog>
    </li>
  );
}
