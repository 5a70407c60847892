import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isOnDutyOpen, ON_DUTY_LOOKS } from '../http/on-duty.ts';
import { sendProblem } from '../http/problem.ts';
import type { Services } from '../services.ts';

/**
 * The built client. Vite names what it builds by content, so `assets/` is immutable; everything else is asked for anew.
 * An address that is no file and no API is the app's own route and gets index.html; a sheet's and a personal link's have pages of
 * their own, and so has who is TiB, where the plan says that anybody may know it [TB4]: elsewhere that address is one among others.
 */
export async function addStaticFiles(
  app: FastifyInstance,
  directory: string,
  services: Pick<Services, 'directory'>,
): Promise<void> {
  const hasClient = existsSync(join(directory, 'index.html'));
  if (hasClient) {
    await app.register(fastifyStatic, {
      root: directory,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(directory, 'assets'));
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get('/tib', { schema: { hide: true }, config: { rateLimit: ON_DUTY_LOOKS } }, (_request, reply) =>
      isOnDutyOpen(services) ? sendPage(reply, 'tib.html') : reply.callNotFound(),
    );
  }

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|assets|map|socket\.io|metrics)\b/.test(path);
    if (!isPage || !hasClient || /\.[a-z0-9]+$/i.test(path)) return sendProblem(reply, 404, 'not_found');
    return sendPage(reply, pageOf(path));
  });

  function sendPage(reply: FastifyReply, page: string): FastifyReply {
    return reply.header('cache-control', 'no-cache').sendFile(page, directory, { cacheControl: false });
  }
}

function pageOf(path: string): string {
  if (path.startsWith('/blad/pass/')) return 'pass.html';
  if (path.startsWith('/blad/besok/')) return 'besok.html';
  if (path.startsWith('/blad/lyssna/')) return 'lyssna.html';
  if (path.startsWith('/blad/verksamhet/')) return 'verksamhet.html';
  if (path.startsWith('/blad/')) return 'blad.html';
  if (path.startsWith('/p/')) return 'prov.html';
  return path.startsWith('/s/') ? 'svar.html' : 'index.html';
}
