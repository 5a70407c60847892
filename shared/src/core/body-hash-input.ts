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
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let json = '';
  if (Array.isArray(value)) {
    for (const item of value) json += `${json && ','}${canonicalJson(item ?? null)}`;
    return `[${json}]`;
  }
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members).sort()) {
    if (members[key] === undefined) continue;
    json += `${json && ','}${JSON.stringify(key)}:${canonicalJson(members[key])}`;
  }
  return `{${json}}`;
}
