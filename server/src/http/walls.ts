import { readWallCode, WALL_THEMES, type WallDoor, type WallRow } from '@ledningsplats/shared/access/wall-access.ts';
import { shortText, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import { PROTOCOL, type SessionAnswer } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '../accounts/audited.ts';
import { setWallCookie, wallTokenFrom } from '../accounts/session-cookie.ts';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { userAgentLabel } from '../accounts/user-agent-label.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';
import { onWall, wallOf } from './wall-guard.ts';

const byAddress = ({ ip }: FastifyRequest) => addressKey(ip);
/** A house full of walls that are turned on at once, behind one address. */
const CODES = { max: 60, timeWindow: 10 * 60_000, keyGenerator: byAddress };
/** Each of them asks every other second whether it has been let in. */
const LOOKS = { max: 3_000, timeWindow: 60_000, keyGenerator: byAddress };
/** Wrong codes of one account: a slip of the finger and not a search, among some hundred million. */
const WRONG = { max: 10, windowMs: 10 * 60_000 };
/** A wall has no time at which it must be let in anew: its session tells one that is far ahead. */
const YEAR_MS = 365 * 24 * 3_600_000;

const choice = z.object({ name: shortText, incident: uuid.nullable(), theme: z.enum(WALL_THEMES) }).strict();
const approval = choice.extend({ code: z.string().max(40) }).strict();
const params = z.object({ id: uuid });

/** Screens on the wall [ST9]: how one is let in by its code, what it is told of itself, and the list of those that hang there. */
export function wallRoutes(services: Services): FastifyPluginAsyncZod {
  const { walls, states, directory, config, outboxKeys, now } = services;
  const wrong = new TryLimit(WRONG);

  return async (app) => {
    app.get('/api/wall/door', { config: { rateLimit: LOOKS } }, async (request): Promise<WallDoor> => {
      if (wallOf(request, services) !== null) return { state: 'approved' };
      const token = wallTokenFrom(request.headers.cookie, request.protocol === 'https');
      const waiting = token === null ? null : walls.waiting(token);
      if (waiting === null) return { state: 'none' };
      return { state: 'waiting', code: waiting.code, expiresAt: waiting.expiresAt, now: now() };
    });

    app.post('/api/wall/door', { config: { rateLimit: CODES } }, async (request, reply): Promise<WallDoor> => {
      if (wallOf(request, services) !== null) return { state: 'approved' };
      const label = userAgentLabel(request.headers['user-agent']);
      const { token, code, expiresAt } = walls.ask(label, request.ip);
      setWallCookie(reply, token, request.protocol === 'https');
      return { state: 'waiting', code, expiresAt, now: now() };
    });

    app.get('/api/wall/session', async (request, reply): Promise<SessionAnswer> => {
      const wall = onWall(request, services);
      renewCookie(request, reply);
      const { user, permissions } = walls.actor(wall);
      return {
        user: { id: user, username: wall.name },
        person: { id: user, name: wall.name, title: '' },
        roles: [],
        permissions: [...permissions],
        capacities: [],
        staffed: [],
        function: null,
        expiresAt: now() + YEAR_MS,
        endsAt: now() + YEAR_MS,
        now: now(),
        protocol: PROTOCOL,
        demo: config.demo,
        emergency: null,
        outboxKey: outboxKeys.of(user),
        wall: walls.reading(wall),
      };
    });

    app.get('/api/walls', async (request) => {
      await reader(request, services, 'walls');
      const rows = walls
        .list()
        .map(({ tokenHash: _, ...wall }): WallRow => ({ ...wall, approvedBy: nameOf(wall.approvedBy) }));
      return { walls: rows };
    });

    app.post('/api/walls', { schema: { body: approval } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'walls');
      const { code: typed, ...chosen } = request.body;
      await mustBeThere(chosen.incident);
      if (!wrong.begin(actor.user, now())) throw new HttpProblem(429, 'rate_limited');
      const code = readWallCode(typed);
      const wall = code === null ? null : await walls.approve(code, { ...chosen, by: actor.user });
      if (!wall) throw new HttpProblem(422, 'invalid', { field: 'code' });
      wrong.giveBack(actor.user);
      noted(actor.user, 'wall_approved', wall.id, { incident: chosen.incident, from: wall.address });
      return reply.code(201).send({ id: wall.id, device: wall.device, address: wall.address });
    });

    app.patch('/api/walls/:id', { schema: { params, body: choice } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'walls');
      await mustBeThere(request.body.incident);
      if (!(await walls.change(request.params.id, request.body))) throw new HttpProblem(404, 'not_found');
      noted(actor.user, 'wall_changed', request.params.id, { incident: request.body.incident });
      return reply.code(204).send();
    });

    app.delete('/api/walls/:id', { schema: { params } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'walls');
      const wall = await walls.revoke(request.params.id);
      if (!wall) throw new HttpProblem(404, 'not_found');
      noted(actor.user, 'wall_revoked', wall.id, {});
      return reply.code(204).send();
    });
  };

  /** Browsers let no cookie grow older than four hundred days: one that is in use begins anew. */
  function renewCookie(request: FastifyRequest, reply: FastifyReply): void {
    const isSecure = request.protocol === 'https';
    const token = wallTokenFrom(request.headers.cookie, isSecure);
    if (token !== null) setWallCookie(reply, token, isSecure);
  }

  async function mustBeThere(incident: string | null): Promise<void> {
    if (incident === null || (await states.get(incidentStream(incident))).seq > 0) return;
    throw new HttpProblem(422, 'invalid', { field: 'incident' });
  }

  function noted(
    by: string,
    what: 'wall_approved' | 'wall_changed' | 'wall_revoked',
    wall: string,
    details: Record<string, string | null>,
  ): void {
    audited(services, { by, what, about: null, details: { wall, ...details } });
  }

  function nameOf(account: string): string {
    const person = directory.account(account)?.person;
    return (person && directory.person(person)?.name) ?? '';
  }
}
