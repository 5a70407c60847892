import { leadsStaff, maySpeakFor } from '@ledningsplats/shared/seats/seat-ground.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import type { SeatsProps } from './seat-words.ts';

export interface SeatRights {
  /** Somebody of the staff, in an incident that is open. */
  mayWork: boolean;
  /** Seats others. */
  leads: boolean;
  /** Whether a seat is one's own, or one's to speak of. */
  maySpeakOf: (who: { person: string | null }) => boolean;
}

/** What one may do with the seats: the same rule that the server asks [ST1]. */
export function useSeatRights({ state, plan }: Pick<SeatsProps, 'state' | 'plan'>): SeatRights {
  const may = useMay();
  const self = useSelf();
  const mayWork = may('TakeSeat') && state.incident.lifecycle === 'open';
  return {
    mayWork,
    leads: mayWork && leadsStaff(state.seats, plan, self),
    maySpeakOf: (who) => mayWork && maySpeakFor(state.seats, plan, self, who),
  };
}
