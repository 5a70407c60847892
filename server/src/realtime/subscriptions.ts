import { mayFollow } from '@ledningsplats/shared/access/stream-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { Present, SubscribeAck } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { refusalMessage } from '@ledningsplats/shared/core/refusal-message.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { prepareSearchOf } from '../core/prepare-search.ts';
import type { Services } from '../services.ts';
import type { GatewaySocket } from './gateway-socket.ts';
import type { LiveFrames } from './live-frames.ts';
import type { Pens } from './pens.ts';
import type { Presence } from './presence.ts';
import { readSubscribe, readUnsubscribe, type SubscribeRequest } from './subscribe-request.ts';
import { TokenBucket } from './token-bucket.ts';

/** A board holds an incident's two streams, the plan, and perhaps a few incidents side by side. */
const STREAMS_PER_SOCKET = 40;
/** A subscription may read a thousand events: a board that returns asks for all its streams at once, and then no more. */
const SUBSCRIBE_BURST = 100;
const SUBSCRIBES_PER_SECOND = 10;

/** Who listens to which stream: asked at the door, and let in between two commits. */
export class Subscriptions {
  readonly #services: Services;
  readonly #frames: LiveFrames;
  readonly #presence: Presence;
  readonly #pens: Pens;

  constructor(services: Services, frames: LiveFrames, presence: Presence, pens: Pens) {
    this.#services = services;
    this.#frames = frames;
    this.#presence = presence;
    this.#pens = pens;
  }

  /** The `subscribe` event of one connection. */
  answer(socket: GatewaySocket): (request: unknown, ack: unknown) => void {
    const bucket = new TokenBucket(SUBSCRIBE_BURST, SUBSCRIBES_PER_SECOND, performance.now());
    return (raw, ack) => {
      const answer = typeof ack === 'function' ? (ack as (answer: SubscribeAck) => void) : () => {};
      this.#subscribe(
        socket,
        bucket.take(performance.now()) ? readSubscribe(raw, socket.rooms.size, STREAMS_PER_SOCKET) : 'rate_limited',
        answer,
      );
    };
  }

  /** Joins and answers in one moment, so that no frame can come between. */
  #subscribe(
    socket: GatewaySocket,
    request: SubscribeRequest | RefusalCode,
    answer: (answer: SubscribeAck) => void,
  ): void {
    const refuse = (code: RefusalCode) => answer({ ok: false, code, message: refusalMessage({ code }) });
    const refusal = typeof request === 'string' ? request : this.#refusal(socket, request.stream);
    if (refusal !== null || typeof request === 'string') {
      refuse(refusal ?? 'malformed');
      return;
    }

    const { stream, after } = request;
    this.#services.sessions.touch(socket.data.session);
    this.#frames
      .catchUp(stream, after, (caughtUp) => {
        // the session or the role may have changed while the events were read
        const late = this.#refusal(socket, stream);
        if (late) refuse(late);
        else if (caughtUp) {
          this.#join(socket, stream, caughtUp.head.seq);
          answer({ ok: true, ...caughtUp });
        } else answer({ ok: false, code: 'snapshot_needed' });
      })
      .catch((error) => {
        this.#services.log.error({ err: error, stream }, 'a subscription failed');
        refuse('not_stored');
      });
  }

  unsubscribe(socket: GatewaySocket, raw: unknown): void {
    const stream = readUnsubscribe(raw);
    if (stream !== null) this.leave(socket, stream);
  }

  leave(socket: GatewaySocket, stream: string): void {
    if (!socket.rooms.has(stream) || !parseStream(stream)) return;
    void socket.leave(stream);
    this.#forget(socket, stream);
  }

  /** Whoever sits at it has chosen another function. */
  rename(socket: GatewaySocket): void {
    const actor = this.#services.sessions.actor(socket.data.session);
    if (typeof actor === 'string') return;
    for (const stream of socket.rooms) {
      if (parseStream(stream)?.incident) this.#presence.rename(stream, socket.id, this.#present(actor));
    }
  }

  /** While disconnecting: Socket.IO empties the rooms itself. */
  leaveAll(socket: GatewaySocket): void {
    for (const stream of socket.rooms) {
      if (parseStream(stream)) this.#forget(socket, stream);
    }
  }

  #join(socket: GatewaySocket, stream: string, seq: number): void {
    const { readers, sessions } = this.#services;
    readers.given(stream, socket.data.user, seq);
    const actor = sessions.actor(socket.data.session);
    if (socket.rooms.has(stream) || typeof actor === 'string') return;
    void socket.join(stream);
    prepareSearchOf(this.#services.store.events, stream, seq).catch((error) =>
      this.#services.log.warn({ err: error, stream }, 'a log could not be read for searching'),
    );
    readers.watch(stream, socket.data.user);
    if (parseStream(stream)?.incident !== null) this.#presence.join(stream, socket.id, this.#present(actor));
    const frame = this.#pens.frame(stream);
    if (frame.pens.length > 0) socket.emit('pens', frame);
  }

  #present(actor: Actor): Present {
    const person = actor.person === null ? null : this.#services.directory.person(actor.person);
    return {
      person: actor.person,
      name: person?.name ?? '',
      function: actor.function,
      since: this.#services.now(),
    };
  }

  #forget(socket: GatewaySocket, stream: string): void {
    this.#services.readers.unwatch(stream, socket.data.user);
    this.#presence.leave(stream, socket.id);
    this.#pens.leave(stream, socket.id);
  }

  #refusal(socket: GatewaySocket, stream: string): RefusalCode | null {
    const actor = this.#services.sessions.actor(socket.data.session);
    if (typeof actor === 'string') return actor;
    if (!socket.connected) return 'signed_out';
    const address = parseStream(stream);
    if (!address) return 'not_found';
    return mayFollow(actor, address) ? null : 'forbidden';
  }
}
