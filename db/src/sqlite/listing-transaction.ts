import type Database from 'better-sqlite3';
import type { ListedRemoval, RemovalList } from './removal-list.ts';

/**
 * A transaction that removes something: `work` notes what, the note is on the disk before the commit stands, and is taken
 * off again where the commit does not. So no removal is acknowledged that is not on the list [LG10].
 */
export function listingTransaction<Args extends unknown[], Result>(
  db: Database.Database,
  list: RemovalList,
  work: (note: (removals: readonly ListedRemoval[]) => void, ...args: Args) => Result,
): (...args: Args) => Result {
  let takeBack = () => {};
  const note = (removals: readonly ListedRemoval[]) => {
    if (removals.length > 0) takeBack = list.note(removals);
  };
  const commit = db.transaction((...args: Args) => work(note, ...args)).immediate;
  return (...args) => {
    takeBack = () => {};
    try {
      return commit(...args);
    } catch (error) {
      takeBack();
      throw error;
    }
  };
}
