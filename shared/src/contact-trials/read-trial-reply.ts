import type { TrialAnswer } from './way-state.ts';

const WRONG = /^(nej|nä|nää|no|nope|fel|inte jag|det är inte|jag är inte|n)(?!\p{L})/iu;
const RIGHT = /^(ja|jadå|japp|jajamän|jo|yes|ok|okej|stämmer|det stämmer|det är jag|rätt|j)(?!\p{L})/iu;

/** A reply by text message to a proof, as people write them [LM5]. Null where it is neither: it proves nothing. */
export function readTrialReply(text: string): TrialAnswer | null {
  const said = text.trim().replace(/^[«"'.\s]+/u, '');
  if (WRONG.test(said)) return 'wrong';
  return RIGHT.test(said) ? 'right' : null;
}
