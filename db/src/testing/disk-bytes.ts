import { existsSync, readFileSync } from 'node:fs';

/** Which of the texts stand in the bytes of the database or of the files that SQLite keeps beside it. */
export function textsOnDisk(path: string, texts: readonly string[]): string[] {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  const bytes = files.map((file) => readFileSync(file).toString('utf8')).join('\n');
  return texts.filter((text) => bytes.includes(text));
}
