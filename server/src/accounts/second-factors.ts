import type { Store } from '@ledningsplats/db/open-store.ts';
import type { FactorsOfUser } from '@ledningsplats/db/second-factors.ts';
import type { CodeWay } from '@ledningsplats/shared/access/own-account.ts';
import type { FastifyBaseLogger } from 'fastify';
import { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.ts';
import type { SecretBox } from './secret-box.ts';
import { totpStep } from './totp.ts';
import { addressKey, TryLimit } from './try-limit.ts';

/**
 * Wrong codes for one account, from all addresses where none has been right. Three codes of a million are right at any time:
 * whoever has the password and guesses day and night has an even chance after eighty days, with every try in the audit log.
 */
const TRIES = { max: 10, windowMs: 5 * 60_000 };
/** Addresses where somebody's code was right, kept in memory: the newest of them. */
const KNOWN = 10_000;
const POLICY = 'secondFactorRoles';

export type CodeAnswer = 'totp' | 'recovery' | 'wrong' | 'too_many';

/** Second factors as they are asked for and enrolled [SE2]; passkeys' own cryptography is in `passkeys.ts`. */
export class SecondFactorDesk {
  readonly #store: Store;
  readonly #box: SecretBox;
  readonly #now: () => number;
  readonly #log: FastifyBaseLogger;
  readonly #tries = new TryLimit(TRIES);
  /** Counted apart: whoever guesses from elsewhere must not shut out the right person where they usually are. */
  readonly #triesAtKnown = new TryLimit(TRIES);
  readonly #known = new Set<string>();

  constructor({ store, box, now, log }: { store: Store; box: SecretBox; now: () => number; log: FastifyBaseLogger }) {
    this.#store = store;
    this.#box = box;
    this.#now = now;
    this.#log = log;
  }

  of(user: string): Promise<FactorsOfUser> {
    return this.#store.factors.of(user);
  }

  /** What may stand beside the password; empty: the password is enough. */
  async waysOf(user: string): Promise<CodeWay[]> {
    const { totp, passkeys, recoveryCodesLeft } = await this.of(user);
    if (!totp && passkeys.length === 0) return [];
    return [
      ...(totp ? (['totp'] as const) : []),
      ...(passkeys.length > 0 ? (['passkey'] as const) : []),
      ...(recoveryCodesLeft > 0 ? (['recovery'] as const) : []),
    ];
  }

  /**
   * A code of the app, or one of the recovery codes; each works once. A recovery code is tried however many wrong ones came
   * before: nobody guesses eighty bits, and it is the way in for whoever somebody else's guessing keeps out.
   */
  async tryCode(user: string, typed: string, ip: string): Promise<CodeAnswer> {
    const recovery = plainRecoveryCode(typed);
    if (recovery !== null) {
      return (await this.#store.factors.spendRecoveryCode(user, recovery, this.#now())) ? 'recovery' : 'wrong';
    }
    const place = `${user} ${addressKey(ip)}`;
    const [limit, key] = this.#known.has(place) ? [this.#triesAtKnown, place] : [this.#tries, user];
    if (!limit.begin(key, this.#now())) return 'too_many';
    if (!(await this.#isAppCode(user, typed))) return 'wrong';
    limit.giveBack(key);
    this.#remember(place);
    return 'totp';
  }

  /** Takes a new code app in use when its first code is right. */
  async saveTotp(user: string, secret: string, code: string): Promise<boolean> {
    const step = totpStep(secret, digitsOf(code), this.#now());
    if (step === null) return false;
    await this.#store.factors.saveTotp(user, { sealed: this.#box.seal(secret, user), step, at: this.#now() });
    return true;
  }

  /** Ten new ones, shown this once; the earlier ones work no more. */
  async newRecoveryCodes(user: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await this.#store.factors.replaceRecoveryCodes(
      user,
      codes.map((code) => code.replaceAll('-', '')),
    );
    return codes;
  }

  /** For whoever has just enrolled their first: without codes a lost phone would shut them out. */
  async firstRecoveryCodes(user: string): Promise<string[] | null> {
    return (await this.of(user)).recoveryCodesLeft > 0 ? null : this.newRecoveryCodes(user);
  }

  /** Roles of the plan that must have a second factor: the installation's own setting. */
  async requiredRoles(): Promise<string[]> {
    const kept = await this.#store.settings.get(POLICY);
    return Array.isArray(kept) ? kept.filter((role) => typeof role === 'string') : [];
  }

  requireFor(roles: readonly string[]): Promise<void> {
    return this.#store.settings.set(POLICY, roles);
  }

  async isRequired(roles: readonly string[]): Promise<boolean> {
    const required = await this.requiredRoles();
    return roles.some((role) => required.includes(role));
  }

  async #isAppCode(user: string, typed: string): Promise<boolean> {
    const { totp } = await this.of(user);
    const secret = totp && this.#box.open(totp.sealed, user);
    if (totp && secret === null)
      this.#log.error({ user }, 'the code app’s secret cannot be opened: another second-factor.key');
    const step = secret ? totpStep(secret, digitsOf(typed), this.#now()) : null;
    return step !== null && (await this.#store.factors.spendTotpStep(user, step));
  }

  #remember(place: string): void {
    this.#known.delete(place);
    this.#known.add(place);
    const [oldest] = this.#known;
    if (this.#known.size > KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** Apps show `123 456`. */
function digitsOf(code: string): string {
  return code.replaceAll(/\s/g, '');
}
