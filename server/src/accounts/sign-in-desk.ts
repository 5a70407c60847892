import type { Store } from '@ledningsplats/db/open-store.ts';
import type { Directory } from './directory.ts';
import { isEmergencyName, plainPassphrase } from './emergency.ts';
import { isPasswordRight } from './passwords.ts';
import { addressKey, TryLimit } from './try-limit.ts';

const WINDOW_MS = 5 * 60_000;
/**
 * Wrong tries from one address at names that have not signed in there. What is right does not count: a whole town hall may
 * sign in from one address in a minute.
 */
const PER_ADDRESS = 60;
/**
 * Wrong tries from one address at the names that have signed in there, counted apart: one bad machine behind the town
 * hall's address shuts nobody out who was there before it.
 */
const PER_ADDRESS_AT_KNOWN = 300;
/** Wrong tries at one username from one address: enough for a tired person, far too few to guess. */
const PER_NAME_AND_ADDRESS = 10;
/** Wrong tries at one username from addresses where it has not signed in before. */
const PER_NAME = 50;
/** Each check takes 19 MiB and a thread for some tens of milliseconds. */
const AT_ONCE = 4;
/** More than this waiting is minutes of them. */
const WAITING = 500;
/** Addresses where somebody has signed in, kept in memory: the newest of them. */
const KNOWN = 10_000;

export type SignIn = { user: string } | 'wrong' | 'too_many';

/**
 * Where a name and a password are tried. Guessing is stopped by address, by name and by both; but whoever guesses at
 * somebody's name from elsewhere does not shut that person out from where they usually are.
 */
export class SignInDesk {
  readonly #store: Store;
  readonly #directory: Directory;
  readonly #now: () => number;
  readonly #perAddress = new TryLimit({ max: PER_ADDRESS, windowMs: WINDOW_MS });
  readonly #perAddressAtKnown = new TryLimit({ max: PER_ADDRESS_AT_KNOWN, windowMs: WINDOW_MS });
  /** Proofs apart from passwords: nobody guesses a passkey, and wrong passwords must not close the way in by one. */
  readonly #proofsPerAddress = new TryLimit({ max: PER_ADDRESS, windowMs: WINDOW_MS });
  readonly #perBoth = new TryLimit({ max: PER_NAME_AND_ADDRESS, windowMs: WINDOW_MS });
  readonly #perName = new TryLimit({ max: PER_NAME, windowMs: WINDOW_MS });
  readonly #known = new Set<string>();
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor({ store, directory, now }: { store: Store; directory: Directory; now: () => number }) {
    this.#store = store;
    this.#directory = directory;
    this.#now = now;
  }

  async byPassword(username: string, password: string, ip: string): Promise<SignIn> {
    const name = nameKey(username);
    return this.#limited(name, ip, async () => {
      const account = await this.#store.accounts.findByUsername(username);
      const typed = isEmergencyName(name) ? plainPassphrase(password) : password;
      const isRight = await isPasswordRight(account?.passwordHash ?? null, typed);
      return account?.isActive && isRight ? account.id : null;
    });
  }

  /** Something that tells by itself whose it is: `check` answers the account. Tries are counted by address alone. */
  async byProof(ip: string, check: () => Promise<string | null>): Promise<SignIn> {
    return this.#limited(null, ip, async () => {
      const user = await check();
      return user !== null && this.#directory.account(user)?.isActive ? user : null;
    });
  }

  async #limited(name: string | null, ip: string, check: () => Promise<string | null>): Promise<SignIn> {
    if (this.#queue.length >= WAITING) return 'too_many';
    await this.#enter();
    try {
      const address = addressKey(ip);
      const both = `${name} ${address}`;
      const limits = this.#limitsOf(name, address, both);

      const begun: typeof limits = [];
      for (const limit of limits) {
        if (limit[0].begin(limit[1], this.#now())) begun.push(limit);
        else break;
      }
      const isAllowed = begun.length === limits.length;
      const user = isAllowed ? await check() : null;
      // one that was not tried is no failure of the other kinds
      if (!isAllowed || user !== null) for (const [limit, key] of begun) limit.giveBack(key);
      if (user === null) return isAllowed ? 'wrong' : 'too_many';
      if (name !== null) this.#remember(both);
      return { user };
    } finally {
      this.#leave();
    }
  }

  #limitsOf(name: string | null, address: string, both: string): [TryLimit, string][] {
    if (name === null) return [[this.#proofsPerAddress, address]];
    if (this.#known.has(both)) {
      return [
        [this.#perAddressAtKnown, address],
        [this.#perBoth, both],
      ];
    }
    const limits: [TryLimit, string][] = [
      [this.#perAddress, address],
      [this.#perBoth, both],
    ];
    // nobody guesses 127 bits, and whoever tries must not close the last way in
    if (!isEmergencyName(name)) limits.push([this.#perName, name]);
    return limits;
  }

  #remember(both: string): void {
    this.#known.delete(both);
    this.#known.add(both);
    const [oldest] = this.#known;
    if (this.#known.size > KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  async #enter(): Promise<void> {
    if (this.#busy >= AT_ONCE) await new Promise<void>((resolve) => this.#queue.push(resolve));
    else this.#busy += 1;
  }

  /** The place goes to the next in line. */
  #leave(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#busy -= 1;
  }
}

/** As the store compares usernames. */
function nameKey(username: string): string {
  return username.trim().normalize('NFC').toLocaleLowerCase('sv');
}
