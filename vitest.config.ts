import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { isBuilt } from './scripts/house/bundle.mjs';

const HERE = import.meta.dirname;

/**
 * One project per workspace: its tests stand beside its sources and run on Node. Its files follow one another in the same
 * process: to load what they test anew for each took as long as many of them. So a file leaves nothing behind it.
 */
const unit = (name: string) => ({
  extends: true as const,
  test: { name, root: `./${name}`, include: ['src/**/*.test.{ts,tsx}'], isolate: false },
});

export default defineConfig({
  test: {
    pool: 'forks',
    // Threads and processes of ours are started from the bundle when it is of these very sources, as `npm test` has built it,
    // and from the sources otherwise, which takes each of them some seconds more.
    env: isBuilt(HERE) ? { BUILT_PROGRAMS: join(HERE, 'server/dist') } : {},
    // more than the cores of a small machine: what is tested here waits half its time, for a disk, a clock or a process
    maxWorkers: 4,
    // Tests do not assert times: the limit only ends what has stopped, on a machine however busy.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // nor what is waited for by asking again, which is given a second by default
    expect: { poll: { timeout: 120_000 } },
    projects: [
      unit('shared'),
      unit('db'),
      unit('server'),
      unit('client'),
      { extends: true, test: { name: 'scripts', root: './scripts', include: ['**/*.test.ts'] } },
      {
        extends: true,
        // Browsers and killed servers want the machine to themselves: after the rest. A file keeps little more than one
        // core busy, so two fill a small machine. It has its own server and ports; the browser is its process's.
        test: {
          name: 'e2e',
          root: './scripts',
          include: ['**/*.e2e.ts'],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
