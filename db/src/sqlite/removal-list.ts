import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { ErasedExercise } from '../event-store.ts';

/** That an event's content was removed. Nothing of what was removed is in it. */
export interface Removal {
  stream: string;
  seq: number;
  /** The chain hash of the event: after a restore the same number may belong to another. */
  hash: string;
  /** As the `ContentRedacted` says. */
  why: string;
  kind: string;
  /** UTC milliseconds. */
  at: number;
}

/** That a person was erased from the register [SE4]. */
export interface ErasedPerson {
  person: string;
  keepName: boolean;
}

export type ListedRemoval = Removal | ErasedPerson | ErasedExercise;

export interface RemovalList {
  /** On the disk when it returns. Answers what takes it off the list again, for a commit that was undone. */
  note: (removals: readonly ListedRemoval[]) => () => void;
}

/** Where a database's removals are listed. */
export function removalListPath(databasePath: string): string {
  return `${databasePath}-removals`;
}

/**
 * The list of removals beside the database, one JSON text a line, that outlives the file: a backup from before a removal
 * holds the text, and restoring it must remove it again [LG10]. It is written before the commit, so that no removal is
 * acknowledged that is not on it; a crash in between leaves one on it that its maker was never promised.
 */
export function createRemovalList(path: string): RemovalList {
  return {
    note: (removals) => {
      const isNew = !existsSync(path);
      // a line that a crash has torn ends here
      const start = isNew || readFileSync(path, 'utf8').endsWith('\n') ? '' : '\n';
      const lines = removals.map((removal) => `${JSON.stringify(removal)}\n`).join('');
      const file = openSync(path, 'a', 0o600);
      const { size } = fstatSync(file);
      try {
        writeSync(file, start + lines);
        fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, size);
        throw error;
      } finally {
        closeSync(file);
      }
      if (isNew) syncDirectory(dirname(path));
      return () => truncateSync(path, size);
    },
  };
}

/** One for the list, of the event at `seq` and the decision that removed its content. */
export function asRemoval(
  stream: string,
  seq: number,
  hash: string,
  { data, meta }: Pick<AnyEvent, 'data' | 'meta'>,
): Removal {
  const { why, kind } = data as { why: string; kind: string };
  return { stream, seq, hash, why, kind, at: meta.recordedAt };
}

/** What is listed; nothing where there is no list. A line torn by a crash belongs to no commit and is left out. */
export function readRemovals(path: string): ListedRemoval[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(parseLine);
}

/** Every removal once, in the order in which the lists name them. */
export function joinRemovals(...lists: readonly (readonly ListedRemoval[])[]): ListedRemoval[] {
  return [...new Map(lists.flat().map((removal) => [keyOf(removal), removal])).values()];
}

function keyOf(removal: ListedRemoval): string {
  if ('person' in removal) return `person ${removal.person}`;
  return 'exercise' in removal ? `exercise ${removal.exercise}` : removal.hash;
}

/** Makes what was created, renamed or removed in a directory survive a lost power supply. */
export function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function parseLine(line: string): ListedRemoval[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
