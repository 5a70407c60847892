import type { SendResult } from './adapter.ts';
import { type HttpOutcome, retryAfterMs } from './http-call.ts';

export interface AnswerRules {
  /** A repetition is known by its key. */
  isRepeatable: boolean;
  /** Answers that mean: not taken, come back. Everything else of 500 and above may have been taken. */
  retryStatuses: readonly number[];
  now: number;
  /** What the gateway calls the message, out of its answer. */
  viaId: (body: string) => string | null;
  /** Whether a refusal is about the recipient. */
  isBadAddress: (body: string) => boolean;
}

/** What an HTTP gateway's answer means: sent again is only what surely was not taken, or what is known when repeated. */
export function readGatewayAnswer(outcome: HttpOutcome, rules: AnswerRules): SendResult {
  if (outcome.came === 'nothing') {
    const { hasLeft, fault } = outcome;
    if (fault === 'certificate' && !hasLeft) return { state: 'failed', reason: 'certificate', by: 'us' };
    if (!hasLeft) return { state: 'again', reason: 'unreachable', afterMs: null };
    return rules.isRepeatable ? { state: 'again', reason: 'no_answer', afterMs: null } : { state: 'doubtful' };
  }
  const { status, headers, body } = outcome;
  if (status >= 200 && status < 300) return { state: 'accepted', viaId: rules.viaId(body) };
  if (rules.retryStatuses.includes(status)) {
    return { state: 'again', reason: 'busy', afterMs: retryAfterMs(headers, rules.now) };
  }
  if (status >= 500) {
    return rules.isRepeatable ? { state: 'again', reason: 'no_answer', afterMs: null } : { state: 'doubtful' };
  }
  if (status === 402 || (status === 403 && /credit|funds|balance/i.test(body))) {
    return { state: 'failed', reason: 'credit', by: 'gateway' };
  }
  if (status === 401) return { state: 'failed', reason: 'credentials', by: 'gateway' };
  if (status === 403) return { state: 'failed', reason: 'credentials', by: 'gateway', mayBeOfOne: true };
  return { state: 'failed', reason: rules.isBadAddress(body) ? 'bad_address' : 'rejected', by: 'gateway' };
}
