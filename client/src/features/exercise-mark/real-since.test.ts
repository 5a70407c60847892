import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { expect, test } from 'vitest';
import { realSince } from './real-since.ts';

const row = (id: string, openedAt: number, more: Partial<IncidentHeadline> = {}) =>
  ({ id, openedAt, mode: 'live', lifecycle: 'open', ...more }) as IncidentHeadline;

test('[OV8] the band of a broken exercise leads to the real incidents opened since, the first one first', () => {
  const rows = [
    row('later', 30),
    row('first', 20),
    row('before', 10),
    row('closed', 25, { lifecycle: 'closed' }),
    row('exercise', 25, { mode: 'exercise' }),
  ];
  expect(realSince(rows, 20).map(({ id }) => id)).toEqual(['first', 'later']);
});
