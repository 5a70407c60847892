import type {
  Channel,
  FailureReason,
  MessageChange,
  MessagePurpose,
  MessageState,
} from '@ledningsplats/shared/channels/message.ts';

/** A message as its table has it. */
export interface MessageRow {
  row: number;
  id: string;
  purpose: string;
  person: string;
  channel: Channel;
  notAfter: number;
  state: MessageState;
  at: number;
  reason: FailureReason | null;
  attempts: number;
  via: string | null;
  viaId: string | null;
}

export const MESSAGE_COLUMNS = `row, id, purpose, person, channel, not_after AS notAfter, state, at, reason, attempts, via,
  via_id AS viaId`;

/** A purpose as one text, to find by. */
export function purposeKey(purpose: MessagePurpose): string {
  switch (purpose.kind) {
    case 'callout':
      return `callout/${purpose.incident}/${purpose.callOut}`;
    case 'krisstod':
      return `krisstod/${purpose.incident}/${purpose.helper}`;
    case 'service':
      return `service/${purpose.incident}/${purpose.service}`;
    case 'handover':
      return `handover/${purpose.since}/${purpose.step}`;
    case 'improvement':
      return `improvement/${purpose.improvement}/${purpose.step}`;
    case 'trial':
      return `trial/${purpose.trial}`;
    case 'test':
      return `test/${purpose.test}`;
    default:
      return purpose satisfies never;
  }
}

/** The other way. */
export function readPurpose(key: string): MessagePurpose {
  const [kind, first = '', ...rest] = key.split('/');
  if (kind === 'callout') return { kind, incident: first, callOut: rest.join('/') };
  if (kind === 'krisstod') return { kind, incident: first, helper: rest.join('/') };
  if (kind === 'service') return { kind, incident: first, service: rest.join('/') };
  if (kind === 'handover') return { kind, since: Number(first), step: rest[0] === 'alarm' ? 'alarm' : 'reminder' };
  if (kind === 'improvement') return { kind, improvement: first, step: rest[0] === 'due' ? 'due' : 'before' };
  const whole = [first, ...rest].join('/');
  return kind === 'trial' ? { kind, trial: whole } : { kind: 'test', test: whole };
}

export function asChange({ id, purpose, person, channel, state, at, reason }: MessageRow): MessageChange {
  return { id, purpose: readPurpose(purpose), person, channel, state, at, reason };
}
