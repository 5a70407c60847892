import { StoreUnavailable } from '@ledningsplats/db/event-store.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { HttpProblem, sendProblem } from '../http/problem.ts';

/** The one place where an error becomes an answer. What went wrong inside stands in the log alone. */
export function addErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof HttpProblem) return sendProblem(reply, error.status, error.code, error.more);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const path = error.validation[0]?.instancePath.slice(1).replaceAll('/', '.') ?? '';
      const code = error.validationContext === 'body' && path !== '' ? 'invalid' : 'malformed';
      return sendProblem(reply, 400, code, { field: path });
    }
    if (error instanceof StoreUnavailable) {
      request.log.error({ err: error }, 'the store does not answer');
      return sendProblem(reply, 503, 'not_stored', { details: { kind: error.kind } });
    }
    const known = transportProblem(error);
    if (known) return sendProblem(reply, known.status, known.code);
    request.log.error({ err: error }, 'a request failed');
    return sendProblem(reply, 500, 'not_stored', { details: { kind: 'internal' } });
  });
}

/** An address that cannot be read, before any route and its hooks: Fastify's own answer repeats the address. */
export function answerBadAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const known = transportProblem(error) ?? { status: 400, code: 'malformed' };
  void sendProblem(reply, known.status, known.code);
}

/** Fastify's own refusals, and its plugins'. */
function transportProblem(error: FastifyError): { status: number; code: RefusalCode } | null {
  const status = error.statusCode ?? 500;
  if (status === 413) return { status, code: 'too_large' };
  if (status === 429) return { status, code: 'rate_limited' };
  if (status >= 400 && status < 500) return { status, code: 'malformed' };
  return null;
}
