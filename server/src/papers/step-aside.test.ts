import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { join } from 'node:path';
import { startThread } from '@ledningsplats/db/own-program.ts';
import { expect, test } from 'vitest';

test.runIf(process.platform === 'linux')(
  'a thread that draws gives way to the server, and the server to nobody',
  async () => {
    const before = getPriority(0);
    const worker = startThread(join(import.meta.dirname, 'testing/step-aside.worker.ts'), {});
    const [priority] = await once(worker, 'message');
    expect(priority).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(getPriority(0)).toBe(before);
  },
);
