import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { RawSocket } from '../proof/raw-socket.ts';

interface Board {
  socket: RawSocket;
  /** Seq of the last event that it got. */
  last: number;
}

/** One frame, on its way to all boards. */
interface Broadcast {
  bytes: Buffer;
  first: number;
  commands: string[];
  left: number;
}

export interface Delivery {
  /** Events that some board never got. */
  lost: number;
  /** Events that some board got twice. */
  duplicated: number;
  /** Frames that were not the same bytes for every board. */
  differing: number;
  /** Boards whose connection ended. */
  dropped: number;
  /** Bytes of `events` frames to all boards together, and of everything else. */
  eventBytes: number;
  otherBytes: number;
}

const EVENTS = Buffer.from('["events",');
const HEAD = '"head":{"seq":';
/** Handshakes at a time: a queue of hundreds would measure the listen backlog. */
const AT_ONCE = 20;

/** Many boards that look at one incident. They count, and say when the last of them has got a command's event. */
export class Boards {
  readonly #stream: string;
  readonly #onSeenByAll: (command: string, at: number) => void;
  readonly #boards: Board[] = [];
  readonly #underway = new Map<number, Broadcast>();
  #delivery = noDelivery();

  constructor(stream: string, onSeenByAll: (command: string, at: number) => void) {
    this.#stream = stream;
    this.#onSeenByAll = onSeenByAll;
  }

  /** Opens and subscribes `count` boards, signed in with the cookies in turn. */
  async open(port: number, cookies: readonly string[], count: number): Promise<void> {
    for (let opened = 0; opened < count; opened += AT_ONCE) {
      const group = Array.from({ length: Math.min(AT_ONCE, count - opened) }, (_, index) => opened + index);
      await Promise.all(group.map((index) => this.#openOne(port, cookies[index % cookies.length] ?? '')));
    }
  }

  get sockets(): RawSocket[] {
    return this.#boards.map(({ socket }) => socket);
  }

  /** What has been counted since the last call. Events still underway count as lost. */
  takeDelivery(): Delivery {
    const delivery = this.#delivery;
    for (const { left, commands } of this.#underway.values()) delivery.lost += left * commands.length;
    this.#underway.clear();
    this.#delivery = noDelivery();
    return delivery;
  }

  close(): void {
    for (const { socket } of this.#boards.splice(0)) socket.close();
  }

  async #openOne(port: number, cookie: string) {
    let board: Board | null = null;
    const socket = await RawSocket.open({
      port,
      cookie,
      auth: { protocol: 1 },
      onEvent: (payload) => {
        if (board) this.#receive(board, payload, performance.now());
      },
      onClose: () => {
        if (this.#boards.some((open) => open.socket === socket)) this.#delivery.dropped += 1;
      },
    });
    const head = await subscribe(socket, this.#stream);
    board = { socket, last: head };
    this.#boards.push(board);
  }

  #receive(board: Board, payload: Buffer, now: number) {
    if (payload.compare(EVENTS, 0, EVENTS.length, 0, EVENTS.length) !== 0) {
      this.#delivery.otherBytes += payload.length;
      return;
    }
    this.#delivery.eventBytes += payload.length;
    const last = headSeq(payload);
    if (last <= board.last) {
      this.#delivery.duplicated += 1;
      return;
    }
    const broadcast = this.#underway.get(last) ?? this.#begin(payload, last);
    if (!broadcast.bytes.equals(payload)) this.#delivery.differing += 1;
    this.#delivery.lost += Math.max(0, broadcast.first - board.last - 1);
    board.last = last;
    broadcast.left -= 1;
    if (broadcast.left > 0) return;
    this.#underway.delete(last);
    for (const command of broadcast.commands) this.#onSeenByAll(command, now);
  }

  /** Only the first board to get a frame reads it whole: the others get the same bytes. */
  #begin(payload: Buffer, last: number) {
    const [, frame] = JSON.parse(payload.toString()) as [string, { events: AnyEvent[] }];
    const broadcast: Broadcast = {
      bytes: Buffer.from(payload),
      first: frame.events[0]?.seq ?? last,
      commands: frame.events.map((event) => event.meta.command),
      left: this.#boards.length,
    };
    this.#underway.set(last, broadcast);
    return broadcast;
  }
}

/** Boards open before anyone writes, so the history is short. Answers the head. */
async function subscribe(socket: RawSocket, stream: string) {
  const answer = (await socket.ask('subscribe', { stream, after: 0 })) as {
    ok: boolean;
    head?: { seq: number };
    code?: string;
  };
  if (!answer.ok || !answer.head) throw new Error(`subscribe was refused: ${answer.code}`);
  return answer.head.seq;
}

function headSeq(payload: Buffer) {
  let at = payload.lastIndexOf(HEAD) + HEAD.length;
  let seq = 0;
  for (let digit = payload[at] ?? 0; digit >= 0x30 && digit <= 0x39; digit = payload[++at] ?? 0)
    seq = seq * 10 + digit - 0x30;
  return seq;
}

function noDelivery(): Delivery {
  return { lost: 0, duplicated: 0, differing: 0, dropped: 0, eventBytes: 0, otherBytes: 0 };
}
