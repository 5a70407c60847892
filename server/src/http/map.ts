import type { MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { MapNames } from '../map/map-names.ts';
import type { Services } from '../services.ts';
import { readRange } from './byte-range.ts';
import { HttpProblem } from './problem.ts';
import { mapAudience } from './wall-guard.ts';

/** Kept by browsers and asked about each time: the file may be exchanged, and belongs to those who are signed in. */
const REVALIDATED = 'private, no-cache';
/** Chromium loses parts of one file that are fetched at the same time when it is to keep them: it is told not to. */
const NOT_KEPT = 'no-store';

/**
 * The base map for whoever may see incidents, and for the walls [PL10] [ST9]: what it is, its names, and the file itself by ranges (RFC 9110 §14), as the
 * drawing of vector tiles asks for it. What pages ask for here keeps no session alive: a map that is only shown is no work.
 */
export function mapRoutes(services: Services): FastifyPluginAsyncZod {
  const { map, config } = services;
  const names = new MapNames();
  return async (app) => {
    app.get('/map/info', async (request, reply) => {
      await mapAudience(request, services);
      const opened = await map.open();
      if (opened.ok) await opened.handle.close();
      const reading: MapReading = {
        base: opened.ok ? { ok: true, ...opened.map } : opened,
        raster: config.mapTiles && {
          url: config.mapTiles.url,
          maxZoom: config.mapTiles.maxZoom,
          attribution: config.mapTiles.attribution,
        },
      };
      return reply.header('cache-control', 'no-store').send(reading);
    });

    app.get('/map/names', async (request, reply) => {
      await mapAudience(request, services);
      const opened = await map.open();
      if (!opened.ok) throw new HttpProblem(404, 'not_found');
      const tag = `"${opened.map.version}"`;
      const found = await names.of(opened);
      reply.header('cache-control', REVALIDATED).header('etag', tag);
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return { names: found };
    });

    app.get('/map/base.pmtiles', { schema: { hide: true } }, async (request, reply) => {
      await mapAudience(request, services);
      const opened = await map.open();
      if (!opened.ok) throw new HttpProblem(404, 'not_found');
      const { handle, map: base } = opened;
      const tag = `"${base.version}"`;
      reply
        .header('etag', tag)
        .header('cache-control', NOT_KEPT)
        .header('accept-ranges', 'bytes')
        .header('last-modified', new Date(base.changedAt).toUTCString())
        .type('application/vnd.pmtiles');
      const { range: asked, 'if-range': ifRange, 'if-none-match': known } = request.headers;
      // half of one version and half of another would be no map
      const isSame = ifRange === undefined || ifRange === tag;
      const range = isSame ? readRange(asked, base.size) : 'whole';
      if (range === null) {
        await handle.close();
        return reply.code(416).header('content-range', `bytes */${base.size}`).send();
      }
      if (known === tag) {
        await handle.close();
        return reply.code(304).send();
      }
      if (range === 'whole') {
        reply.header('content-length', base.size);
        return reply.send(handle.createReadStream({ start: 0, end: base.size - 1 }));
      }
      const { start, end } = range;
      reply
        .code(206)
        .header('content-range', `bytes ${start}-${end}/${base.size}`)
        .header('content-length', end - start + 1);
      return reply.send(handle.createReadStream({ start, end }));
    });
  };
}
