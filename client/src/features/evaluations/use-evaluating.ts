import { type Evaluating, mayEvaluate } from '@ledningsplats/shared/evaluations/ground.ts';
import { useSelf } from '../../forms/use-self.ts';
import { useSession } from '../../sync/react.ts';
import type { Subject } from './subject.ts';

/** Whether one may do this here: the same answer guards the server. */
export function useEvaluating({ of }: Subject): (what: Evaluating) => boolean {
  const { permissions } = useSelf();
  const session = useSession();
  const staffed = session.status === 'signed_in' || session.status === 'expired' ? session.reading.staffed : [];
  return (what) => mayEvaluate({ permissions, staffed }, of, what);
}
