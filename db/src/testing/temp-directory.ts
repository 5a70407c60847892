import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory on the real disk that is gone when the test is over. */
export function tempDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-db-'));
  closeAfterTest(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Called in reverse order: what was opened last is closed first. */
export function closeAfterTest(close: () => unknown): void {
  onTestFinished(async () => {
    await close();
  });
}
