import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../http/problem.ts';

/**
 * The built client. Vite names what it builds by content, so `assets/` is immutable; everything else is asked for anew.
 * An address that is no file and no API is the app's own route and gets index.html; a sheet's and a personal link's have pages of their own.
 */
export async function addStaticFiles(app: FastifyInstance, directory: string): Promise<void> {
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
  }

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|assets|map|socket\.io|metrics)\b/.test(path);
    if (!isPage || !hasClient || /\.[a-z0-9]+$/i.test(path)) return sendProblem(reply, 404, 'not_found');
    return reply.header('cache-control', 'no-cache').sendFile(pageOf(path), directory, { cacheControl: false });
  });
}

function pageOf(path: string): string {
  if (path.startsWith('/blad/')) return 'blad.html';
  if (path.startsWith('/p/')) return 'prov.html';
  return path.startsWith('/s/') ? 'svar.html' : 'index.html';
}
