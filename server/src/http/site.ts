import type { FastifyRequest } from 'fastify';
import type { Site } from '../accounts/passkeys.ts';
import type { Config } from '../config.ts';

/** The name that passkeys are bound to: the public address, or what the browser calls this machine where none is given. */
export function siteOf({ protocol, host }: FastifyRequest, { publicAddress }: Pick<Config, 'publicAddress'>): Site {
  const { hostname, origin } = new URL(publicAddress ?? `${protocol}://${host}`);
  return { id: hostname, origin };
}
