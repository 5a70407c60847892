import type { PresenceFrame, Present } from './protocol.ts';

/**
 * Who is here after a frame. A whole list takes the place of what was known; a change is applied to it, and applying one
 * twice changes nothing. A change without a list to apply it to (the stream was left meanwhile) is nothing.
 */
export function presenceAfter(
  known: readonly Present[] | undefined,
  frame: PresenceFrame,
): readonly Present[] | undefined {
  if ('present' in frame) return frame.present;
  if (!known) return undefined;
  const moved = new Set([...frame.left, ...frame.joined].map(presenceKey));
  const stayed = known.filter((one) => !moved.has(presenceKey(one)));
  return [...stayed, ...frame.joined];
}

/** Somebody is here once per person and function, with however many screens. */
export function presenceKey({ person, function: staffFunction }: Pick<Present, 'person' | 'function'>): string {
  return `${person} ${staffFunction}`;
}
