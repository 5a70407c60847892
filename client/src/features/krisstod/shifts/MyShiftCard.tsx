import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { attendanceOf } from '@ledningsplats/shared/krisstod/shifts/attendance.ts';
import { mainShift } from '@ledningsplats/shared/krisstod/shifts/main-shift.ts';
import type { Shift } from '@ledningsplats/shared/krisstod/shifts/shift.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { personName } from '../../../forms/person-words.ts';
import { spanWords } from '../../../forms/span-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { useMay, useSelf } from '../../../forms/use-self.ts';
import { krisstodTexts } from '../../../i18n/krisstod.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { NeedDialog } from '../NeedDialog.tsx';
import { VisitsDialog } from '../VisitsDialog.tsx';
import { attendanceTone, competenceName, placeName } from './shift-words.ts';
import styles from './shifts.module.css';

export interface MyShiftProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  own: KrisstodState;
}

/** First on the page for whoever has an account and works in the effort: their own shift, and what is done at it [KR3]. */
export function MyShiftCard(props: MyShiftProps) {
  const { person } = useSelf();
  const now = useServerNow(60_000);
  const { helpers, shifts } = props.own.work;
  const { status } = props.state.krisstod;
  if (status !== 'prepared' && status !== 'active') return null;
  const isOwn = ({ helper }: Shift) => helpers[helper]?.person === person && helpers[helper]?.isRemoved === false;
  const mine = Object.values(shifts)
    .filter(isOwn)
    .toSorted((one, other) => one.from - other.from);
  const main = person === null ? null : mainShift(mine, now);
  const more = mine.filter(({ from }) => main !== null && from > main.from).length;
  return main && <MyShift {...props} shift={main} more={more} now={now} />;
}

function MyShift({
  stream,
  state,
  plan,
  own,
  shift,
  more,
  now,
}: MyShiftProps & { shift: Shift; more: number; now: number }) {
  const give = useGive();
  const may = useMay();
  const { byId } = usePeople();
  const [open, setOpen] = useState<'count' | 'need' | null>(null);
  const { id, from, until, checkedIn, checkedOut } = shift;
  const site = state.krisstod.sites[shift.site];
  const leader = own.sites[shift.site]?.leader ?? null;
  const attendance = attendanceOf(shift, plan.krisstod.lateMinutes, now);
  const isHere = checkedIn !== null && checkedOut === null;
  const isNow = isHere || (from <= now && now < until && checkedOut === null);
  const isAhead = from > now && checkedOut === null ? texts.mineNext : texts.mineLast;
  const as = competenceName(plan, shift.competence);
  const close = () => setOpen(null);
  return (
    <Card title={texts.mine} note={isNow ? texts.mineNow : isAhead} accent="action">
      <div className={styles.part}>
        <p className={styles.mine}>
          <b>{spanWords(shift, now)}</b>
          <span>{[placeName(state, shift.site), as].filter(Boolean).join(' · ')}</span>
        </p>
        <p className={styles.actions}>
          <Chip tone={attendanceTone(attendance)}>{texts.attendance[attendance]}</Chip>
          <span className={styles.muted}>
            {[
              checkedIn !== null && texts.came(formatWhen(checkedIn, now)),
              checkedOut !== null && texts.left(formatWhen(checkedOut, now)),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </p>
        {leader !== null && (
          <p>{texts.mineLed(personName(byId, leader.person, leader.name ?? krisstodTexts.removedName))}</p>
        )}
        {may('CheckInKrisstodHelper') && (
          <div className={styles.mineDeeds}>
            {checkedIn === null && (
              <Button
                variant="primary"
                size="huge"
                onPress={() => give('CheckInKrisstodHelper', stream, { shift: id }, {}, { done: texts.myCheckedIn })}
              >
                {texts.checkIn}
              </Button>
            )}
            {isHere && (
              <Button
                size="huge"
                onPress={() => give('CheckOutKrisstodHelper', stream, { shift: id }, {}, { done: texts.myCheckedOut })}
              >
                {texts.checkOut}
              </Button>
            )}
            {site?.isOpen && (
              <>
                <Button size="huge" onPress={() => setOpen('count')}>
                  {krisstodTexts.count}
                </Button>
                <Button size="huge" onPress={() => setOpen('need')}>
                  {krisstodTexts.need}
                </Button>
              </>
            )}
          </div>
        )}
        {more > 0 && <p className={styles.muted}>{texts.mineMore(more)}</p>}
      </div>
      {open === 'count' && site && <VisitsDialog stream={stream} site={site} onClose={close} />}
      {open === 'need' && site && <NeedDialog stream={stream} site={site} plan={plan} onClose={close} />}
    </Card>
  );
}
