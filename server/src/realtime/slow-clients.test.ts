import { afterEach, expect, test, vi } from 'vitest';
import type { GatewayServer } from './gateway-socket.ts';
import { dropSlowClients } from './slow-clients.ts';

afterEach(() => void vi.useRealTimers());

test('[ST9] a board or a wall that does not take what it is sent is dropped, and one that does is not', () => {
  vi.useFakeTimers();
  const dropped: string[] = [];
  const socket = (name: string, frames: number) => ({
    conn: { writeBuffer: Array(frames).fill(''), transport: {}, close: () => void dropped.push(name) },
  });
  const of = (...all: [string, number][]) => ({
    sockets: new Map(all.map(([id, frames]) => [id, socket(id, frames)])),
  });
  const walls = of(['wall', 2], ['slow wall', 5_000]);
  const boards = of(['board', 2], ['slow board', 5_000]);
  const io = { sockets: boards, of: (name: string) => (name === '/wall' ? walls : boards) };
  const stop = dropSlowClients(io as unknown as GatewayServer, { warn: () => {} } as never);
  vi.advanceTimersByTime(1_000);
  stop();
  expect(dropped).toEqual(['slow board', 'slow wall']);
});
