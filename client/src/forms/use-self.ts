import { mayGive } from '@ledningsplats/shared/access/command-access.ts';
import { COMMAND_ACCESS, type CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import type { StaffedExercise } from '@ledningsplats/shared/exercises/staff.ts';
import { useMemo } from 'react';
import { useSession, useSync } from '../sync/react.ts';

export interface Self {
  person: string | null;
  name: string;
  title: string;
  /** The staff function chosen for this session, a plan id. */
  function: string | null;
  /** Plan ids of the capacities that the person holds. */
  capacities: readonly string[];
  permissions: ReadonlySet<Permission>;
  /** The exercises that one is of the staff of, and as what [OV2]. */
  staffed: readonly StaffedExercise[];
}

const NOBODY: Self = {
  person: null,
  name: '',
  title: '',
  function: null,
  capacities: [],
  permissions: new Set(),
  staffed: [],
};

/** Whoever is signed in, or was until the session ran out. */
export function useSelf(): Self {
  const session = useSession();
  const reading = session.status === 'signed_in' || session.status === 'expired' ? session.reading : null;
  return useMemo(
    () =>
      reading === null
        ? NOBODY
        : {
            person: reading.person.id,
            name: reading.person.name,
            title: reading.person.title,
            function: reading.function,
            capacities: reading.capacities,
            permissions: new Set(reading.permissions as Permission[]),
            // what a device remembers from before an exercise had a staff does not say
            staffed: reading.staffed ?? [],
          },
    [reading],
  );
}

/** Whether the signed-in person may give a command: the same table that guards the server hides the button [SE1]; in the past nobody [OV5]. */
export function useMay(): (type: CommandType) => boolean {
  const { permissions } = useSelf();
  const { isPast = false } = useSync();
  return useMemo(() => (type) => !isPast && mayGive(permissions, COMMAND_ACCESS[type]), [permissions, isPast]);
}
