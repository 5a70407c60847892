import { shortText } from '@ledningsplats/shared/core/field-schemas.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { boundsSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkKnown, checkPassword, checkUsername, createAccount } from '../accounts/create-account.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import { fillExample } from '../demo/fill-example.ts';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

const TRIES = { max: 20, timeWindow: 5 * 60_000 };

const params = z.object({ token: z.string().min(20).max(100) });
const timeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone));
const body = z
  .object({
    municipality: z
      .object({
        name: shortText,
        code: z.string().regex(/^\d{4}$/),
        timeZone: timeZone.default('Europe/Stockholm'),
        /** Where it lies; skipped, it may be said in the plan later. */
        bounds: boundsSchema.nullable().default(null),
      })
      .strict(),
    name: shortText,
    title: shortText,
    username: shortText,
    password: z.string().max(500),
    capacities: z.array(z.string().max(60)).max(50).default([]),
    /** Beside that of administrator. */
    roles: z.array(z.string().max(60)).max(50).default([]),
    /** With the demonstration's story as an exercise to look around in. */
    example: z.boolean().default(false),
  })
  .strict();

/** The first run: whoever holds the link that the server printed names the municipality and becomes its administrator. */
export function setupRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, executor, directory, now } = services;
  /** One at a time: the link is used up only when the account is there, and two must not come through before that. */
  let underWay: Promise<unknown> = Promise.resolve();
  return async (app) => {
    app.get('/api/setup', async () => ({ needed: (await store.accounts.count()) === 0 }));

    app.get('/api/setup/:token', { schema: { params }, config: { rateLimit: TRIES } }, async (request) => {
      await look(request.params.token);
      return { needed: true };
    });

    app.post(
      '/api/setup/:token',
      { schema: { params, body }, config: { rateLimit: TRIES } },
      async (request, reply) => {
        const made = underWay.then(() => setUp(request.params.token, request.body, request.log));
        underWay = made.catch(() => {});
        const { example } = await made;
        request.log.info({ accounts: directory.accounts().length }, 'set up');
        return reply.code(201).send({ username: request.body.username, example });
      },
    );
  };

  async function setUp(
    token: string,
    wanted: z.infer<typeof body>,
    log: FastifyBaseLogger,
  ): Promise<{ example: boolean }> {
    const { municipality, name, title, username, password, capacities, roles } = wanted;
    await look(token);
    checkUsername(username);
    const plan = defaultPlan(municipality);
    checkPassword(password, [username, municipality.name, name]);
    checkKnown(plan, 'roles', roles);
    checkKnown(plan, 'capacities', capacities);

    // before the municipality's own plan, which is adopted now: nothing is recorded behind what has been
    const example = wanted.example && (await isExampleFilled(log));
    const adopted = await executeAsSystem(
      executor,
      `setup/${token}/${now()}`,
      { type: 'AdoptPlan', stream: 'plan', data: { plan } },
      now(),
    );
    if (!adopted.ok) throw new HttpProblem(503, adopted.code, { details: adopted.details });
    await createAccount(services, plan, {
      username,
      password,
      roles: [...new Set(['administrator', ...roles])],
      person: { name, title, function: null, capacities, phone: null, email: null },
    });
    await store.links.use('first-admin', token, null);
    return { example };
  }

  /** The installation stands without it; whoever asked for it is told. */
  async function isExampleFilled(log: FastifyBaseLogger): Promise<boolean> {
    try {
      await fillExample(services);
      return true;
    } catch (error) {
      log.warn({ err: error }, 'the example was not filled in');
      return false;
    }
  }

  /** Once there is an account no link of this kind works, whatever it says. */
  async function look(token: string): Promise<void> {
    const link = await store.links.look('first-admin', token);
    const isOver = (await store.accounts.count()) > 0;
    if (!link.ok || isOver)
      throw new HttpProblem(404, 'not_found', { details: { why: link.ok ? 'used' : link.reason } });
  }
}
