import { type Evaluating, mayEvaluate } from '@ledningsplats/shared/evaluations/ground.ts';
import { useSelf } from '../../forms/use-self.ts';
import type { Subject } from './subject.ts';

/** Whether one may do this here: the same answer guards the server. */
export function useEvaluating({ of }: Subject): (what: Evaluating) => boolean {
  const { permissions, staffed } = useSelf();
  return (what) => mayEvaluate({ permissions, staffed }, of, what);
}
