import type { Outcome } from '../../client/src/sync/sync.ts';

/** A command as somebody gave it. */
export interface Given {
  id: string;
  type: string;
  stream: string;
  /** Which tab it was given in, in words, and on which device. */
  where: string;
  device: number;
  /** What the tab was told; null while it has not been, or was closed before. */
  outcome: Outcome | null;
  /** Its tab was closed, or its owner signed out, while memory alone held it. */
  isGivenUp: boolean;
}
