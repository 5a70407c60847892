import { type PushReading, shownNotice } from '@ledningsplats/shared/channels/push-notice.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey } from '../accounts/try-limit.ts';
import { isPushEndpoint } from '../channels/push/push-hosts.ts';
import { isReceipt } from '../channels/push/receipt.ts';
import type { Services } from '../services.ts';
import { signedIn } from './guard.ts';
import { HttpProblem } from './problem.ts';

const endpoint = z.string().max(1_000);
/** An uncompressed point of P-256 and sixteen bytes (RFC 8291), base64url. */
const subscription = z
  .object({
    endpoint,
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
    /** False: only if this account already has it on in this browser. */
    isNew: z.boolean(),
  })
  .strict();
/** Devices of one account: more are forgotten ones. */
const MOST_DEVICES = 20;
/** From one address: five hundred devices on one network show the same notice within seconds, and none tells it twice. */
const SHOWN = { max: 6_000, timeWindow: 60_000, keyGenerator: ({ ip }: { ip: string }) => addressKey(ip) };

/** Notices to one's own devices: turned on and off by whoever is signed in there. */
export function pushRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, channels, messages } = services;
  return async (app) => {
    app.get('/api/push', async (request): Promise<PushReading> => {
      const { session } = await signedIn(request, services, true);
      if (!channels.push) return { publicKey: null, why: 'not_configured' };
      if (session.isShared) return { publicKey: null, why: 'shared_device' };
      return { publicKey: channels.push.keys.publicKey, why: null };
    });

    /** Answers whether it is on: a browser that somebody else turned it on in has it taken away from both. */
    app.post('/api/push/subscription', { schema: { body: subscription } }, async (request) => {
      const { session } = await signedIn(request, services, true);
      const { push } = channels;
      if (!push || session.isShared) throw new HttpProblem(409, 'invalid', { field: 'push' });
      const { isNew, ...keys } = request.body;
      if (!isPushEndpoint(keys.endpoint, push.hosts)) throw new HttpProblem(422, 'invalid', { field: 'endpoint' });
      const known = await store.push.find(keys.endpoint);
      if (!isNew && known?.user !== session.user) {
        await store.push.remove(keys.endpoint);
        return { isOn: false };
      }
      const devices = await store.push.ofUser(session.user);
      if (!known && devices.length >= MOST_DEVICES) await store.push.remove(devices[0]?.endpoint ?? '');
      await store.push.save({ ...keys, user: session.user, session: session.id });
      return { isOn: true };
    });

    app.delete(
      '/api/push/subscription',
      { schema: { body: z.object({ endpoint }).strict() } },
      async (request, reply) => {
        const { session } = await signedIn(request, services);
        const known = await store.push.find(request.body.endpoint);
        if (known?.user === session.user) await store.push.remove(known.endpoint);
        return reply.code(204).send();
      },
    );

    /** The device has shown it. Whoever is signed in there, or nobody: what came sealed with the notice says which it was. */
    app.post(
      '/api/push/shown',
      { schema: { body: shownNotice }, config: { rateLimit: SHOWN } },
      async (request, reply) => {
        const { id, receipt } = request.body;
        const { push } = channels;
        if (!push || !isReceipt(push.keys, id, receipt)) throw new HttpProblem(404, 'not_found');
        await messages.report('push', { id }, 'delivered');
        return reply.code(204).send();
      },
    );
  };
}
