import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import { type Api, postCommand, request, streamPath } from '../proof/api.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import type { Lane } from './lane.ts';

interface SentFile {
  id: string;
  bytes: Buffer;
  sha256: string;
  /** The server has said that it is there. */
  isKept: boolean;
  /** The line that it is to belong to; sent again as it is. */
  envelope: CommandEnvelope;
  ack: CommandAck | null;
}

/** Up to several of the pieces that a file is stored in. */
const MOST_BYTES = 1_500_000;
/** The server takes sixty files a minute of one account: the lane keeps well below. */
const PAUSE_MS = 1_200;
/** Longer, together, than the server's window. */
const ATTEMPTS = 60;

/** Files sent in and given to a line: what was acknowledged is there whole, and of what was cut off nothing is [LG6]. */
export function sendFiles(api: Api, stream: string): Lane {
  const files: SentFile[] = [];
  const path = (id: string) => `${streamPath(stream)}/attachments/${id}`;

  const send = async (file: SentFile): Promise<boolean> => {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await request(api, path(file.id), { method: 'PUT', headers, body: new Uint8Array(file.bytes) });
    await answer.arrayBuffer();
    if (answer.status === 429) return false;
    // taken: it is there since before, as `check` makes sure
    if (!answer.ok && answer.status !== 409) throw new Error(`a file was answered with ${answer.status}`);
    file.isKept = true;
    const ack = await postCommand(api, { ...file.envelope, sentAt: Date.now() });
    if (!ack.ok && ack.code === 'rate_limited') return false;
    file.ack = ack;
    return true;
  };

  const checkOne = async ({ id, bytes, isKept, ack }: SentFile): Promise<string | null> => {
    const answer = await request(api, path(id));
    const found = Buffer.from(await answer.arrayBuffer());
    if (answer.status === 404 && !isKept) return null;
    if (answer.status !== 200) return `file ${id} was acknowledged and is answered with ${answer.status}`;
    if (!found.equals(bytes)) return `file ${id} is there with ${found.length} bytes of ${bytes.length}`;
    return ack && !ack.ok ? `the line of file ${id} was refused: ${ack.code}` : null;
  };

  return {
    run: async (random) => {
      for (;;) {
        const file = someFile(stream, random);
        files.push(file);
        try {
          await send(file);
        } catch {
          return;
        }
        await sleep(random.between(0, PAUSE_MS));
      }
    },
    mend: async () => {
      for (const file of files.filter(({ ack }) => ack === null)) {
        for (let attempt = 0; attempt < ATTEMPTS && !(await send(file)); attempt += 1) await sleep(PAUSE_MS);
      }
    },
    check: async () => {
      const faults: string[] = [];
      for (const file of files) {
        const fault = await checkOne(file);
        if (fault !== null) faults.push(fault);
      }
      return faults;
    },
    count: () => `${files.filter(({ ack }) => ack?.ok).length} files`,
  };
}

function someFile(stream: string, random: SeededRandom): SentFile {
  const id = random.uuid();
  const size = random.between(10, random.chance(0.5) ? MOST_BYTES : 5_000);
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = Date.now();
  const attachment = { id, name: `bilaga ${id}.pdf`, type: 'application/pdf', size: bytes.length, sha256 };
  const envelope = {
    id: random.uuid(),
    type: 'WriteLine',
    stream,
    data: { kind: 'handelse', important: false },
    content: { text: `Rad med fil ${id}`, attachments: [attachment] },
    madeAt: now,
    sentAt: now,
  };
  return { id, bytes, sha256, isKept: false, envelope, ack: null };
}
