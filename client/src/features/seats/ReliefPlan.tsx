import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { SeatShift } from '@ledningsplats/shared/seats/events.ts';
import { seatFaults, seatGaps } from '@ledningsplats/shared/seats/shift-faults.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { Note } from '../../forms/Note.tsx';
import { spanWords } from '../../forms/span-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { PlanShiftsDialog } from './PlanShiftsDialog.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import { ShiftList } from './ShiftList.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import { faultWords, type SeatsProps, standingOf } from './seat-words.ts';
import styles from './seats.module.css';
import { Timeline } from './Timeline.tsx';
import { useSeatRights } from './use-seat-rights.ts';

const TYPES: ReadonlySet<string> = new Set<CommandType>([
  'PlanSeatShifts',
  'ChangeSeatShift',
  'StrikeSeatShift',
  'SwapSeatShifts',
]);
/** What is put right first; more of it is seen when that is done. */
const SHOWN = 8;

export type ShiftAsk = { what: 'change' | 'swap' | 'strike'; shift: SeatShift };

/** Who is to sit when, for days on end, with what is wrong before it comes [ST1]. */
export function ReliefPlan({ incident, ...props }: SeatsProps & { incident: IncidentShown }) {
  const { state, plan } = props;
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const rights = useSeatRights(props);
  const [isPlanning, setPlanning] = useState(false);
  const [asked, setAsked] = useState<ShiftAsk | null>(null);
  const { seats } = state;
  const standing = standingOf(state);
  const isOpen = state.incident.lifecycle === 'open';
  const gaps = isOpen ? seatGaps(seats, plan, standing, now) : [];
  const faults = isOpen ? seatFaults(seats, plan, standing, now) : [];
  const hasShifts = Object.values(seats.shifts).some(({ until }) => until > now);
  const dialog = asked && {
    ...props,
    shift: asked.shift,
    onClose: () => setAsked(null),
    onCompare: () => setAsked(asked),
  };

  return (
    <Card
      title={texts.plan}
      aside={
        rights.mayWork && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setPlanning(true)}>
            {texts.addShifts}
          </Button>
        )
      }
    >
      <div className={styles.part}>
        <CommandNotes incident={incident} plan={plan} types={TYPES} />
        {faults.length > 0 && (
          <Note tone="warn" role="status" title={texts.faults(faults.length)}>
            <ul className={styles.faults}>
              {faults.slice(0, SHOWN).map((fault) => {
                const words = faultWords(fault, plan, seats, byId);
                return (
                  <li key={`${words} ${fault.from} ${fault.until}`}>
                    {words} ({spanWords(fault, now)})
                  </li>
                );
              })}
              {faults.length > SHOWN && <li>{texts.andMore(faults.length - SHOWN)}</li>}
            </ul>
          </Note>
        )}
        {!hasShifts && (
          <p className={styles.muted}>
            <b>{texts.noShifts}</b> {texts.planHelp}
          </p>
        )}
        {hasShifts && faults.length === 0 && <p className={styles.muted}>{texts.noFaults}</p>}
        <Timeline {...props} gaps={gaps} now={now} />
        <ShiftList {...props} gaps={gaps} now={now} mayChange={rights.mayWork} onAsk={setAsked} />
      </div>
      {isPlanning && <PlanShiftsDialog {...props} onClose={() => setPlanning(false)} />}
      {dialog && asked.what === 'change' && <ShiftDialog {...dialog} />}
      {dialog && asked.what === 'swap' && <SwapDialog {...dialog} />}
      {dialog && asked.what === 'strike' && <StrikeDialog {...dialog} />}
    </Card>
  );
}
