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

/** Makes the links that are not there yet; answers who has one: nobody without a public address. */
export async function makeLinks(
  { links, box, publicAddress }: LinksOptions,
  incident: string,
  callOut: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  if (publicAddress === null) return new Set();
  const known = await links.of(callOut);
  const made = people
    .filter((person) => !known.has(person))
    .map((person) => {
      const token = randomSigns(LENGTH);
      return { token, sealed: box.seal(token, ownerOf(callOut, person)), incident, callOut, person };
    });
  if (made.length > 0) await links.add(made);
  return new Set(people);
}

/** The personal address of one who is called, the same in every message of a call-out. Null: there is none, or it was sealed with another key than the one that is here. */
export async function openLink(
  { links, box, publicAddress }: LinksOptions,
  callOut: string,
  person: string,
): Promise<string | null> {
  const sealed = publicAddress === null ? null : await links.sealedFor(callOut, person);
  const token = sealed === null ? null : box.open(sealed, ownerOf(callOut, person));
  return token === null ? null : `${publicAddress}/s/${token}`;
}

function ownerOf(callOut: string, person: string): string {
  return `call-out ${callOut} ${person}`;
}
