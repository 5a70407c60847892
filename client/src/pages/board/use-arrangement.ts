import { arrangementFor, placedCards } from '@ledningsplats/shared/plan/arrangement.ts';
import { ONE_BOARD } from '@ledningsplats/shared/plan/default-boards.ts';
import type { BoardArrangement } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo } from 'react';
import { useSession } from '../../sync/react.ts';
import { usePlanInForce } from '../../sync/use-plan.ts';
import { useKeptBoard } from './kept-board.ts';

export interface ShownArrangement {
  /** The one that is one's own, by the function that one sits in. */
  own: BoardArrangement;
  shown: BoardArrangement;
  all: readonly BoardArrangement[];
  placed: ReturnType<typeof placedCards>;
}

/** Which board is shown: one's own, or the one that was asked for on this device. Functions are of the plan in force, and so are their boards. */
export function useArrangement(incident: string): ShownArrangement {
  const boards = usePlanInForce().state?.plan.boards ?? ONE_BOARD;
  const session = useSession();
  const reading = session.status === 'signed_in' || session.status === 'expired' ? session.reading : null;
  const { shownAs } = useKeptBoard(incident);
  return useMemo(() => {
    const own = arrangementFor(boards, reading?.function ?? null, reading?.roles ?? []);
    const shown = boards.arrangements.find(({ id }) => id === shownAs) ?? own;
    return { own, shown, all: boards.arrangements, placed: placedCards(shown) };
  }, [boards, reading, shownAs]);
}
