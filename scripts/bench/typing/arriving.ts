import { randomUUID } from 'node:crypto';
import type { Api } from '../../proof/api.ts';
import { RawSocket } from '../../proof/raw-socket.ts';
import { lineText } from '../start/line-text.ts';

/** Lines that somebody else writes, at even distances, until the answer is called; it answers how many there were. */
export async function startArriving({ port, cookie }: Api, stream: string, perSecond: number): Promise<() => number> {
  const socket = await RawSocket.open({ port, cookie, auth: { protocol: 1 } });
  let stored = 0;
  let sent = 0;
  const timer = setInterval(() => {
    const now = Date.now();
    const data = { kind: 'inkommande', important: false };
    const content = { text: lineText(sent++) };
    const envelope = { id: randomUUID(), type: 'WriteLine', stream, data, content, madeAt: now, sentAt: now };
    socket.request('command', envelope, (ack) => {
      if ((ack as { ok: boolean }).ok) stored += 1;
    });
  }, 1_000 / perSecond);
  return () => {
    clearInterval(timer);
    socket.close();
    return stored;
  };
}
