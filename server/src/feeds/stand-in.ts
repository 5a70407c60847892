import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WarningSource } from '@ledningsplats/shared/warnings/warning.ts';
import type { FeedConfig } from './feeds-config.ts';

/** The sources' own paths, as they are asked for where they live. */
const FEED_PATHS: Readonly<Record<WarningSource, string>> = {
  vma: '/api/v2/alerts',
  vma_test: '/testapi/v2/alerts',
  smhi: '/ibww/api/version/1/warning.json',
  krisinformation: '/v3/news',
};

export interface StandIn {
  /** As `http://127.0.0.1:41234`. */
  address: string;
  /** What a server is told, to read here instead of at the sources. */
  feeds: (everyMs: number) => FeedConfig[];
  close: () => Promise<void>;
}

/**
 * Stands in for the sources on this machine: the same paths, answered by `answerOf`, so that neither tests nor a
 * demonstration ask anything of the outside. `null` answers 503, as a source in trouble.
 */
export async function openStandIn(answerOf: (source: WarningSource) => unknown, port = 0): Promise<StandIn> {
  const sources = Object.keys(FEED_PATHS) as WarningSource[];
  const server = createServer((request, reply) => {
    const path = request.url?.split('?')[0]?.toLowerCase();
    const source = sources.find((one) => FEED_PATHS[one] === path);
    const body = source ? answerOf(source) : null;
    const found = body === null ? 503 : 200;
    reply.statusCode = source ? found : 404;
    reply.setHeader('content-type', 'application/json; charset=utf-8');
    reply.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  server.unref();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    feeds: (everyMs) => sources.map((source) => ({ source, url: address + FEED_PATHS[source], everyMs })),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
