import type { Problem } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import type { FastifyReply } from 'fastify';

/** Thrown by a route that cannot answer; the one error handler turns it into `application/problem+json`. */
export class HttpProblem extends Error {
  override name = 'HttpProblem';
  readonly status: number;
  readonly code: RefusalCode;
  readonly more: { field?: string; details?: unknown };
  constructor(status: number, code: RefusalCode, more: { field?: string; details?: unknown } = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** HTTP's word for each of ours. What the rules refuse is 409: the request was understood and the state says no. */
export function statusOf(code: RefusalCode): number {
  switch (code) {
    case 'malformed':
    case 'unknown_type':
    case 'wrong_stream':
    case 'wrong_protocol':
      return 400;
    case 'signed_out':
      return 401;
    case 'forbidden':
      return 403;
    case 'not_found':
      return 404;
    case 'too_large':
      return 413;
    case 'invalid':
    case 'reason_required':
      return 422;
    case 'rate_limited':
      return 429;
    case 'not_stored':
    case 'read_only':
    case 'closing':
      return 503;
    default:
      return 409;
  }
}

/** RFC 9457. `title` is for developers and logs; the client's words come from its catalogue, by `code`. */
export function problemBody(
  status: number,
  code: RefusalCode,
  more: { field?: string; details?: unknown } = {},
): Problem {
  return { type: 'about:blank', title: code, status, code, ...more };
}

export function sendProblem(
  reply: FastifyReply,
  status: number,
  code: RefusalCode,
  more: { field?: string; details?: unknown } = {},
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(status, code, more)));
}
