import type Database from 'better-sqlite3';
import type { Snapshot } from '../event-store.ts';
import type { StreamRow } from './stream-rows.ts';

/** Bytes before `state` in the row: more than SQLite keeps of a row among others (a page of 4,096 bytes less its frame). */
const HEAD_ROOM = 4_096;

/** One bounded state per stream, the newest. */
export function createSnapshotRows(db: Database.Database) {
  const find = db.prepare<[number, number, number], { seq: number; state: string }>(
    'SELECT seq, state FROM snapshots WHERE stream = ? AND state_version = ? AND seq <= ?',
  );
  // An older state of the same version never replaces a newer one; another version's state always gives way.
  const save = db.prepare(
    `INSERT INTO snapshots (stream, seq, state_version, head_room, state) VALUES (?, ?, ?, zeroblob(${HEAD_ROOM}), ?)
     ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, state_version = excluded.state_version, state = excluded.state
     WHERE excluded.seq >= snapshots.seq OR excluded.state_version <> snapshots.state_version`,
  );

  return {
    find: (stream: StreamRow, stateVersion: number): Snapshot | null => {
      const row = find.get(stream.id, stateVersion, stream.seq);
      return row ? { stream: stream.name, stateVersion, ...row } : null;
    },
    /** A state from before the stream's last removal may hold what was removed: it is let go, not kept. */
    save: (stream: StreamRow, snapshot: Snapshot): void => {
      if (snapshot.seq < stream.redactedSeq || snapshot.seq > stream.seq) return;
      save.run(stream.id, snapshot.seq, snapshot.stateVersion, snapshot.state);
    },
  };
}
