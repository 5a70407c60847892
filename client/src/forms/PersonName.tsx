import { usePeople } from '../sync/react.ts';
import { personName } from './person-words.ts';

export interface PersonNameProps {
  /** People id; null for one who is not in the register. */
  person: string | null;
  /** The name that was typed for one who is not in the register. */
  typed?: string | null;
}

export function PersonName({ person, typed = null }: PersonNameProps) {
  const { byId } = usePeople();
  return <>{personName(byId, person, typed)}</>;
}
