import { Readable } from 'node:stream';
import { mayGive } from '@ledningsplats/shared/access/command-access.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import {
  ATTACHMENT_LIMIT,
  ATTACHMENTS_PER_LINE,
  type AttachmentType,
  attachmentType,
  isShownInline,
  type StoredAttachment,
  THUMBNAIL_LIMIT,
} from '@ledningsplats/shared/log/attachments.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { type SignedIn, streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';
import { sessionKey } from './session-key.ts';

const params = z.object({ stream: z.string().max(200), id: z.uuid() });

/** Bytes enough to know a file's kind by. */
const HEAD = 4_096;
/** What one account may have sent in that no line has been given. */
const UNUSED_LIMIT = 8 * ATTACHMENT_LIMIT;
/** However small: each takes a row and room for a preview. A tired person's given-up lines of a day, six files to each. */
const UNUSED_FILES = 60;
/** Of one account at once: a line's files from two devices. What is on its way is in no sum yet. */
const AT_ONCE = 2 * ATTACHMENTS_PER_LINE;
/** Left free on the disk for the history itself, in bytes. */
const DISK_RESERVE = 500_000_000;
/** By session: a town hall behind one address is not one sender. */
const A_MINUTE = { max: 60, timeWindow: '1 minute', keyGenerator: sessionKey };

/** A file is data: a browser that opens one runs nothing of it, and takes it for no other kind than it is. */
const HARMLESS = {
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
  'cache-control': 'no-store',
};

/** Files that belong to log lines: sent in by who may write lines in the stream, fetched by who may read it [LG6]. */
export function attachmentRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, readers } = services;
  const { attachments } = store;
  /** Files on their way, by account. */
  const underWay = new Map<string, number>();

  return async (app) => {
    app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    // what was refused half-way is read to its end, or the sender would never hear why
    app.addHook('onSend', async ({ body }) => {
      if (body instanceof Readable) body.removeAllListeners('readable').resume();
    });

    app.put(
      '/api/streams/:stream/attachments/:id',
      { schema: { params }, bodyLimit: ATTACHMENT_LIMIT, config: { rateLimit: A_MINUTE } },
      async (request) => {
        const { stream, id } = request.params;
        const { actor } = await writer(request, stream);
        const unused = await attachments.unusedOf(actor.user);
        if (unused.bytes > UNUSED_LIMIT || unused.files >= UNUSED_FILES) throw new HttpProblem(429, 'rate_limited');
        if ((await store.freeBytes()) < DISK_RESERVE) {
          throw new HttpProblem(503, 'not_stored', { details: { kind: 'full' } });
        }
        const { type, bytes } = await recognised(request.body as Readable);
        let size = 0;
        const kept = await oneOfFew(actor.user, () =>
          attachments.receive({ id, stream, by: actor.user, type }, bytes, (soFar) => {
            size = soFar;
            return soFar <= ATTACHMENT_LIMIT;
          }),
        );
        if (kept) return { id, type, size: kept.size, sha256: kept.sha256 };
        if (size > ATTACHMENT_LIMIT) {
          throw new HttpProblem(413, 'too_large', { details: { limit: ATTACHMENT_LIMIT } });
        }
        throw new HttpProblem(409, 'id_taken');
      },
    );

    app.put(
      '/api/streams/:stream/attachments/:id/preview',
      { schema: { params }, bodyLimit: THUMBNAIL_LIMIT, config: { rateLimit: A_MINUTE } },
      async (request, reply) => {
        const { stream, id } = request.params;
        const { actor } = await writer(request, stream);
        const file = await fileOf(stream, id);
        if (file.by !== actor.user || file.line !== null) throw new HttpProblem(403, 'forbidden');
        const { bytes } = await recognised(request.body as Readable, 'image/jpeg');
        await attachments.addPreview(id, await whole(bytes, THUMBNAIL_LIMIT));
        return reply.code(204).send();
      },
    );

    app.get('/api/streams/:stream/attachments/:id', { schema: { params } }, async (request, reply) => {
      const { stream, id } = request.params;
      const file = await readable(request, stream, id);
      const isShown = isShownInline(file.type);
      reply
        .headers(HARMLESS)
        .type(isShown ? file.type : 'application/octet-stream')
        .header('content-length', file.size)
        // the name is the line's to tell, and goes with it
        .header('content-disposition', isShown ? 'inline' : 'attachment');
      return reply.send(Readable.from(attachments.bytes(id)));
    });

    app.get('/api/streams/:stream/attachments/:id/preview', { schema: { params } }, async (request, reply) => {
      const { stream, id } = request.params;
      await readable(request, stream, id);
      const preview = await attachments.preview(id);
      if (!preview) throw new HttpProblem(404, 'not_found');
      return sendJpeg(reply, preview);
    });
  };

  /** Throws 429 where too many of the account's are on their way. */
  async function oneOfFew<Result>(user: string, work: () => Promise<Result>): Promise<Result> {
    const count = underWay.get(user) ?? 0;
    if (count >= AT_ONCE) throw new HttpProblem(429, 'rate_limited');
    underWay.set(user, count + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(user) ?? 1) - 1;
      if (left > 0) underWay.set(user, left);
      else underWay.delete(user);
    }
  }

  /** Who may write lines in the stream. Throws 401, 403, 404. */
  async function writer(request: FastifyRequest, stream: string): Promise<SignedIn> {
    const who = await streamReader(request, services, stream);
    const write = who.address.kind === 'secret' ? 'WriteSecretLine' : 'WriteLine';
    const definition = COMMANDS.get(write);
    if (!definition || (who.address.kind !== 'incident' && who.address.kind !== 'secret')) {
      throw new HttpProblem(404, 'not_found');
    }
    if (!mayGive(who.actor.permissions, definition)) throw new HttpProblem(403, 'forbidden');
    return who;
  }

  async function fileOf(stream: string, id: string): Promise<StoredAttachment> {
    const file = await attachments.find(id);
    if (file?.stream !== stream) throw new HttpProblem(404, 'not_found');
    return file;
  }

  /** One that a line has, or one's own that is on its way to a line. */
  async function readable(request: FastifyRequest, stream: string, id: string): Promise<StoredAttachment> {
    const { actor } = await streamReader(request, services, stream);
    const file = await fileOf(stream, id);
    if (file.line === null && file.by !== actor.user) throw new HttpProblem(404, 'not_found');
    if (file.line !== null) readers.given(stream, actor.user, file.line);
    return file;
  }
}

function sendJpeg(reply: FastifyReply, bytes: Buffer): FastifyReply {
  return reply.headers(HARMLESS).type('image/jpeg').header('content-disposition', 'inline').send(bytes);
}

async function whole(bytes: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > limit) throw new HttpProblem(413, 'too_large', { details: { limit } });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The file's kind by its first bytes, and all of its bytes. Throws 415 for what is not taken, or is not `only`. */
async function recognised(
  body: Readable,
  only?: AttachmentType,
): Promise<{ type: AttachmentType; bytes: AsyncIterable<Buffer> }> {
  const source = body.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  const first: Buffer[] = [];
  let size = 0;
  while (size < HEAD) {
    const { done, value } = await source.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const head = Buffer.concat(first);
  const type = attachmentType(head.subarray(0, HEAD));
  if (type === null || (only !== undefined && type !== only)) throw new HttpProblem(415, 'invalid', { field: 'type' });
  async function* bytes(): AsyncGenerator<Buffer> {
    yield head;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { type, bytes: bytes() };
}
