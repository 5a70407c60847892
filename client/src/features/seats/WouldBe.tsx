import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { SeatsSlice } from '@ledningsplats/shared/seats/events.ts';
import { Note } from '../../forms/Note.tsx';
import { spanWords } from '../../forms/span-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople } from '../../sync/react.ts';
import { faultWords } from './seat-words.ts';
import styles from './seats.module.css';
import { faultsWith, type WantedShift } from './shift-draft.ts';

export interface WouldBeProps {
  slice: SeatsSlice;
  plan: Plan;
  wanted: readonly WantedShift[];
  /** The shift that they stand instead of. */
  without?: string;
  now: number;
}

/** What would be wrong with people's hours; said, and never refused [ST1]. */
export function WouldBe({ slice, plan, wanted, without, now }: WouldBeProps) {
  const { byId } = usePeople();
  const faults = faultsWith(slice, plan, wanted, without);
  if (faults.length === 0) return null;
  const named = {
    ...slice,
    shifts: {
      ...slice.shifts,
      ...Object.fromEntries(
        wanted.map((shift, index) => [
          `wanted ${index}`,
          { ...shift, id: '', nameSeq: 0, seq: 0, changedBy: null, changedAt: 0 },
        ]),
      ),
    },
  };
  return (
    <Note tone="warn" role="status" title={texts.wouldBe}>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.kind} ${fault.who} ${fault.from}`}>
            {faultWords(fault, plan, named, byId)} ({spanWords(fault, now)})
          </li>
        ))}
      </ul>
    </Note>
  );
}
