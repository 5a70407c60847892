import { staffTotals } from '@ledningsplats/shared/krisstod/shifts/evolve.ts';
import { useState } from 'react';
import { useMay } from '../../../forms/use-self.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { sitesOf } from '../site-words.ts';
import { HelperDialog } from './HelperDialog.tsx';
import { HelperList } from './HelperList.tsx';
import { HoursTable } from './HoursTable.tsx';
import { NeedDialog } from './NeedDialog.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import { SitePlan } from './SitePlan.tsx';
import { SwapList } from './SwapList.tsx';
import type { ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';
import { WarningList } from './WarningList.tsx';

/** Who works where and when: what is missing first, then each site's plan [KR3]. */
export function ShiftsSection(props: ShiftsProps) {
  const may = useMay();
  const [asked, setAsked] = useState<'shift' | 'need' | 'helper' | null>(null);
  const { state, work } = props;
  const { status } = state.krisstod;
  const isAtWork = (status === 'prepared' || status === 'active') && may('PlanKrisstodShift');
  const { open } = sitesOf(state.krisstod);
  const shifts = Object.values(work.shifts);
  const manned = Object.values(state.krisstod.sites)
    .filter((site) => site.isOpen || shifts.some((shift) => shift.site === site.id))
    .toSorted((one, other) => one.number - other.number);
  const hasHelpers = Object.values(work.helpers).some(({ isRemoved }) => !isRemoved);
  const close = () => setAsked(null);

  return (
    <Card title={texts.title} anchor="bemanning" note={texts.onDuty(staffTotals(work).onDuty)}>
      <div className={styles.part}>
        {isAtWork && (
          <div className={styles.actions}>
            {open.length > 0 && hasHelpers && (
              <Button variant="primary" onPress={() => setAsked('shift')}>
                {texts.newShift}
              </Button>
            )}
            {open.length > 0 && <Button onPress={() => setAsked('need')}>{texts.newNeed}</Button>}
            <Button onPress={() => setAsked('helper')}>{texts.newHelper}</Button>
          </div>
        )}
        {!isAtWork && shifts.length > 0 && <p className={styles.muted}>{texts.needActive}</p>}
        {isAtWork && open.length === 0 && <p className={styles.muted}>{texts.noSites}</p>}
        {isAtWork && open.length > 0 && !hasHelpers && <p className={styles.muted}>{texts.noHelpers}</p>}
        {isAtWork && (shifts.length > 0 || work.needs.length > 0) && <WarningList {...props} />}
        {isAtWork && <SwapList {...props} />}
        {(shifts.length > 0 || work.needs.length > 0) &&
          manned.map((site) => <SitePlan key={site.id} {...props} site={site} isAtWork={isAtWork} />)}
        <HelperList {...props} isAtWork={isAtWork} />
        {shifts.length > 0 && <HoursTable {...props} />}
      </div>
      {asked === 'shift' && <ShiftDialog {...props} onClose={close} />}
      {asked === 'need' && <NeedDialog {...props} onClose={close} />}
      {asked === 'helper' && <HelperDialog {...props} onClose={close} />}
    </Card>
  );
}
