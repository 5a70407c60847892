import type { Permission } from '../access/permissions.ts';
import type { StaffedExercise } from '../exercises/staff.ts';

/** Whoever gives a command: read from the session (or the personal link) at every command, never from the client. */
export interface Actor {
  /** The account's id, or `system`. */
  user: string;
  /** The person's id in the people register. */
  person: string | null;
  /** The staff function chosen for this session (plan id), or null. */
  function: string | null;
  /** Plan ids of the capacities the person holds now, such as `tib` or `kommundirektor`. */
  capacities: readonly string[];
  permissions: ReadonlySet<Permission>;
  /** The exercises that the person is of the staff of; nobody's own where it is left out. */
  staffed?: readonly StaffedExercise[];
  /** `wall`: a screen, which reads and gives no command. */
  via: 'session' | 'link' | 'system' | 'wall';
}
