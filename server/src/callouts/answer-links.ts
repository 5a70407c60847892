import type { CallOutLinks } from '@ledningsplats/db/call-out-links.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { randomSigns } from '../core/random-signs.ts';

/** Five bits each: eighty bits, with limits on how often they are tried, and dead within days. */
const LENGTH = 16;

export interface LinksOptions {
  links: CallOutLinks;
  box: SecretBox;
  /** Origin that phones reach the server by; null: no link is ever written [LM2]. */
  publicAddress: string | null;
}

/** The personal address of each who is called, the same in every message of a call-out; empty without a public address. */
export async function answerLinks(
  { links, box, publicAddress }: LinksOptions,
  incident: string,
  callOut: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (publicAddress === null) return new Map();
  const known = await links.of(callOut);
  const made = people
    .filter((person) => !known.has(person))
    .map((person) => {
      const token = randomSigns(LENGTH);
      return { token, sealed: box.seal(token, ownerOf(callOut, person)), incident, callOut, person };
    });
  if (made.length > 0) await links.add(made);
  const all = made.length > 0 ? await links.of(callOut) : known;
  return new Map(
    people.flatMap((person) => {
      const token = box.open(all.get(person) ?? '', ownerOf(callOut, person));
      // sealed with another key than the one that is here: better no link than one that opens nothing
      return token === null ? [] : [[person, `${publicAddress}/s/${token}`] as const];
    }),
  );
}

function ownerOf(callOut: string, person: string): string {
  return `call-out ${callOut} ${person}`;
}
