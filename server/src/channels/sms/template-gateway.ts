import type { Adapter } from '../adapter.ts';
import { readGatewayAnswer } from '../gateway-answer.ts';
import { callHttp } from '../http-call.ts';
import { fillTemplate, type GatewayTemplate, readPath } from './gateway-template.ts';
import { mobileOf } from './mobile-of.ts';

export interface TemplateGatewayOptions {
  template: GatewayTemplate;
  user: string;
  password: string;
  from: string;
  perSecond: number;
  ca: string[] | undefined;
  reportTo: ((message: string) => string) | null;
  now: () => number;
}

const AT_ONCE = 10;

/** Any SMS gateway over HTTP, by the template that the administrator has written. */
export function templateGateway(options: TemplateGatewayOptions): Adapter {
  const { template, user, password, from, perSecond, ca, reportTo, now } = options;
  const { answer, isRepeatable, report, reply } = template;
  return {
    channel: 'sms',
    name: 'http',
    isRepeatable,
    isOneGateway: true,
    perSecond,
    atOnce: AT_ONCE,
    hasReports: reportTo !== null && report !== undefined,
    hasReplies: reportTo !== null && reply !== undefined,
    send: async ({ id, text }, person) => {
      const to = mobileOf(person);
      if (typeof to !== 'string') return to;
      const values = { to, digits: to.slice(1), text, id, from, user, password, report: reportTo?.(id) ?? null };
      const outcome = await callHttp({ ...fillTemplate(template, values), ca });
      return readGatewayAnswer(outcome, {
        isRepeatable,
        retryStatuses: answer.retry,
        now: now(),
        viaId: (body) => (answer.id === undefined ? null : readPath(asJson(body), answer.id)),
        isBadAddress: () => false,
      });
    },
  };
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
