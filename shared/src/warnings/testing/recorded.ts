import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Recorded answers of the real sources lie beside the repository, and are nobody's to give away with it. */
const FOLDER = process.env.RECORDED_FEEDS ?? join(import.meta.dirname, '../../../../../shared/data');

export const hasRecordings = existsSync(join(FOLDER, 'vma'));

/** Names of a source's recorded answers, oldest first. */
export function recordedNames(source: string): string[] {
  return readdirSync(join(FOLDER, source)).toSorted();
}

export function recorded(source: string, name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, source, name), 'utf8'));
}
