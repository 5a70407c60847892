import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { SnapshotReading, SubscribeAck } from '@ledningsplats/shared/core/protocol.ts';
import { type Api, streamPath } from '../../proof/api.ts';
import { RawSocket } from '../../proof/raw-socket.ts';

export interface Join {
  /** The snapshot's compressed body and the answer to the subscription. */
  joinBytes: number;
  /** Events that came for a board that was `behind` events behind, and what they weighed. */
  caughtUp: number;
  catchUpBytes: number;
}

/** Joins a stream as a board does: the snapshot, then the subscription from its head. Then as one that was away. */
export async function measureJoin(api: Api, stream: string, behind: number): Promise<Join> {
  const { wire, snapshot } = await fetchSnapshot(api, stream);
  const joined = await subscribe(api, stream, snapshot.head.seq);
  if (joined.events !== 0) throw new Error(`${joined.events} events came after a fresh snapshot`);
  const caughtUp = await subscribe(api, stream, snapshot.head.seq - behind);
  return { joinBytes: wire + joined.bytes, caughtUp: caughtUp.events, catchUpBytes: caughtUp.bytes };
}

/** By `http` itself: `fetch` would hide how many bytes were on the wire. */
function fetchSnapshot({ port, cookie }: Api, stream: string): Promise<{ wire: number; snapshot: SnapshotReading }> {
  return new Promise((resolve, reject) => {
    const path = `${streamPath(stream)}/snapshot`;
    const headers = { cookie, 'accept-encoding': 'br' };
    get({ host: '127.0.0.1', port, path, headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      if (answer.statusCode !== 200) return reject(new Error(`snapshot: ${answer.statusCode} ${body}`));
      const isBrotli = answer.headers['content-encoding'] === 'br';
      const text = (isBrotli ? brotliDecompressSync(body) : body).toString();
      resolve({ wire: body.length, snapshot: JSON.parse(text) as SnapshotReading });
    }).on('error', reject);
  });
}

async function subscribe({ port, cookie }: Api, stream: string, after: number) {
  const socket = await RawSocket.open({ port, cookie, auth: { protocol: 1 } });
  try {
    const answer = (await socket.ask('subscribe', { stream, after })) as SubscribeAck;
    if (!answer.ok) throw new Error(`subscribe after ${after}: ${answer.code}`);
    return { events: answer.events.length, bytes: Buffer.byteLength(JSON.stringify(answer)) };
  } finally {
    socket.close();
  }
}
