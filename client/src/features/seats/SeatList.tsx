import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { requiredFunctions } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { seatTexts as texts } from '../../i18n/seats.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { ReliefDialog } from './ReliefDialog.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatRow } from './SeatRow.tsx';
import { type SeatsProps, standingOf } from './seat-words.ts';
import styles from './seats.module.css';

const SEAT_TYPES: ReadonlySet<string> = new Set<CommandType>([
  'TakeSeat',
  'MoveSeat',
  'LeaveSeat',
  'UndoSeat',
  'OfferRelief',
  'WithdrawRelief',
  'TakeRelief',
]);

/** What a row asks to be opened. */
export type SeatAsk = { what: 'seat' | 'beside'; function: string } | { what: 'relieve'; seat: string };

/** Every function of the plan: those that must be manned first, and of these and of the rest those that somebody sits on [ST1]. */
export function SeatList({ incident, ...props }: SeatsProps & { incident: IncidentShown }) {
  const [asked, setAsked] = useState<SeatAsk | null>(null);
  const { state, plan } = props;
  const { seats } = state;
  const required = requiredFunctions(plan, standingOf(state));
  const sat = new Set(Object.values(seats.seated).map((seat) => seat.function));
  const rank = (id: string) => Number(!required.has(id)) * 2 + Number(!sat.has(id));
  const functions = plan.functions.toSorted((one, other) => rank(one.id) - rank(other.id));
  const relieved = asked?.what === 'relieve' ? seats.seated[asked.seat] : undefined;
  const close = () => setAsked(null);
  return (
    <>
      <CommandNotes incident={incident} plan={plan} types={SEAT_TYPES} />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.rows} aria-label={texts.functions}>
        {functions.map(({ id }) => (
          <SeatRow key={id} {...props} function={id} isRequired={required.has(id)} onAsk={setAsked} />
        ))}
      </ul>
      {(asked?.what === 'seat' || asked?.what === 'beside') && (
        <SeatDialog {...props} function={asked.function} isAssistant={asked.what === 'beside'} onClose={close} />
      )}
      {relieved && <ReliefDialog {...props} seat={relieved} onClose={close} />}
    </>
  );
}
