import { once } from 'node:events';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startProcess } from './start-process.ts';

test.runIf(process.platform === 'linux')(
  'a process of ours gives way with every thread that it has, and the server gives way to nobody',
  async () => {
    const before = getPriority(0);
    const [priorities] = (await once(
      startProcess(join(import.meta.dirname, 'testing/told-priorities.ts'), {}, 'waited_for'),
      'message',
    )) as [number[]];
    expect(priorities.length).toBeGreaterThan(1);
    expect(new Set(priorities)).toEqual(new Set([10]));
    expect(getPriority(0)).toBe(before);
  },
);
