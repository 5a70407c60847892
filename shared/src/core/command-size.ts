import { COMMAND_LIMIT, type CommandEnvelope } from './protocol.ts';

/** Limits keep any command under COMMAND_LIMIT even when every field is full. */
export const LINE_TEXT_LIMIT = 6_000;

/**
 * A plan is adopted whole, as an exercise's scenario is taken, and either is larger than any line: still less than the
 * socket's frame with what surrounds it. What the server has read of the outer world goes over no wire; its own fields bound it.
 */
const LARGER: Readonly<Partial<Record<string, number>>> = {
  AdoptPlan: 60_000,
  TakeScenario: 60_000,
  TakeFeed: 4_000_000,
};

/** The most a command of the type may weigh, in bytes of UTF-8 JSON [P6]. */
export function sizeLimitOf(type: string): number {
  return LARGER[type] ?? COMMAND_LIMIT;
}

/** What a command weighs on the wire, in bytes of UTF-8 JSON. Counted without an encoder, which this package does not have. */
export function commandSize(envelope: CommandEnvelope): number {
  return utf8Length(JSON.stringify(envelope));
}

/** Asked before a command is queued: the socket drops a larger frame and would reconnect for ever. */
export function isTooLarge(envelope: CommandEnvelope): boolean {
  const json = JSON.stringify(envelope);
  const limit = sizeLimitOf(envelope.type);
  // no unit of it weighs more than three bytes, and most commands are a few hundred units
  return json.length * 3 > limit && utf8Length(json) > limit;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    // Two of the four bytes of a pair are counted at each half; JSON.stringify leaves no half alone.
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
