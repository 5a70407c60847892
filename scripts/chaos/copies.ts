import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { checkCopy, sha256OfFile } from '@ledningsplats/db/backup/check-copy.ts';
import { type Manifest, manifestPath } from '@ledningsplats/db/backup/manifest.ts';
import type { Lane } from './lane.ts';

const PROGRAM = fileURLToPath(new URL('../backup.ts', import.meta.url));
/** Of the copies begun, how many are killed themselves, as with the machine. */
const KILLED = 0.5;
const STARTED_WITHIN_MS = 1_500;

/** Backups made while the server writes and is killed: what looks like one is whole. */
export function makeCopies(dataDir: string): Lane {
  const directory = join(dataDir, 'kopior');
  const checked = new Set<string>();
  let underway: Promise<unknown> = Promise.resolve();
  return {
    run: async (random) => {
      await underway;
      const args = ['--import', 'tsx', PROGRAM, '--data', dataDir, '--to', directory];
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      underway = once(child, 'exit');
      if (!random.chance(KILLED)) return;
      void sleep(random.between(100, STARTED_WITHIN_MS)).then(() => child.kill('SIGKILL'));
    },
    // one that outlives the server goes on, and is as good as any
    mend: async () => {
      await underway;
    },
    check: async () => {
      const faults: string[] = [];
      for (const path of existsSync(directory) ? listBackups(directory) : []) {
        if (checked.has(path)) continue;
        checked.add(path);
        const { heads, sha256 } = JSON.parse(readFileSync(manifestPath(path), 'utf8')) as Manifest;
        await checkCopy(path, heads).catch((error) => faults.push(`${path}: ${error} ${error.cause ?? ''}`));
        if ((await sha256OfFile(path)) !== sha256) faults.push(`${path} is not what its manifest says`);
      }
      return faults;
    },
    count: () => `${checked.size} backups`,
  };
}
