import type { CommandEnvelope } from './protocol.ts';

/**
 * The text whose SHA-256 binds a command id to its body. Keys are sorted, so that a client that builds the same command
 * in another order resends the same one; `sentAt` is left out because every attempt has its own. Given an envelope
 * whose data and content have passed their schemas, which bounds how deep they nest.
 */
export function bodyHashInput(envelope: CommandEnvelope): string {
  const { id, type, stream, data, content, occurredAt, madeAt } = envelope;
  return canonicalJson({ id, type, stream, data, content, occurredAt, madeAt });
}

/** JSON with the keys of every object in the order of their UTF-16 code units and without what is undefined. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
