import { randomInt, randomUUID } from 'node:crypto';
import { type Account, UsernameTaken } from '@ledningsplats/db/accounts.ts';
import type { EmergencyState } from '@ledningsplats/db/emergency-account.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { EmergencyNotice } from '@ledningsplats/shared/access/own-account.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import type { FastifyBaseLogger } from 'fastify';
import { audited } from './audited.ts';
import type { Directory } from './directory.ts';
import { hashPassword } from './passwords.ts';
import type { SessionRegistry } from './session-registry.ts';

export const EMERGENCY_USERNAME = 'nodkonto';
const NAME = 'Nödkontot';

/** What whoever opens the envelope must be able to do: let people in, and lead until they are. */
const OPENS: readonly Permission[] = ['accounts.manage', 'incident.register'];

/** Letters that are not mistaken for each other on paper; 30 of them are 127 bits. */
const LETTERS = 'abdefghkmnprstuvxyz';
const GROUPS = 6;
const GROUP = 5;

interface Parts {
  store: Store;
  directory: Directory;
  sessions: SessionRegistry;
  now: () => number;
  log: FastifyBaseLogger;
}

/** The sealed emergency account [SE2]: in an envelope until every other way in is closed, and told to everyone when used. */
export class Emergency {
  readonly #parts: Parts;
  #state: EmergencyState | null;

  private constructor(parts: Parts, state: EmergencyState | null) {
    this.#parts = parts;
    this.#state = state;
  }

  static async load(parts: Parts): Promise<Emergency> {
    return new Emergency(parts, await parts.store.emergency.find());
  }

  get state(): EmergencyState | null {
    return this.#state;
  }

  isIt(user: string): boolean {
    return this.#state?.user === user;
  }

  /** Whether this is the name in the register that the account acts by. */
  isItsPerson(person: string): boolean {
    return this.#account()?.person === person;
  }

  /** Null while the envelope is unopened. */
  noticeTo(user: string): EmergencyNotice | null {
    if (this.#state === null || this.#state.usedAt === null) return null;
    const { usedAt, acknowledgedAt } = this.#state;
    return { usedAt, isAcknowledged: acknowledgedAt !== null, isMine: this.isIt(user) };
  }

  /**
   * Makes the account or a new credential for it, and answers the passphrase, which is kept nowhere. Whoever used the earlier one
   * is signed out. Throws `UsernameTaken`.
   */
  async seal(by: string): Promise<string> {
    const { store, sessions, now } = this.#parts;
    const passphrase = Array.from({ length: GROUPS }, randomGroup).join('-');
    const passwordHash = await hashPassword(plainPassphrase(passphrase));
    const user = this.#account()?.id ?? (await this.#create(passwordHash));
    await store.accounts.update(user, { passwordHash, roles: this.#roles(), isActive: true });
    await sessions.endAllOf(user);
    await store.emergency.seal(user, now());
    audited(this.#parts, { by, what: 'emergency_account_sealed', about: user });
    await this.#changed();
    return passphrase;
  }

  /** Somebody has come in by it. */
  async use(from: string): Promise<void> {
    const { store, now } = this.#parts;
    if (this.#state === null) return;
    const { user } = this.#state;
    // by the plan that holds now, not when it was sealed
    await store.accounts.update(user, { roles: this.#roles() });
    await store.emergency.use(now());
    audited(this.#parts, { by: user, what: 'emergency_account_used', about: user, details: { from } });
    await this.#changed();
  }

  /** False when there is nothing to acknowledge. */
  async acknowledge(by: string): Promise<boolean> {
    const { store, now } = this.#parts;
    const isDone = await store.emergency.acknowledge(by, now());
    if (isDone) await this.#changed();
    return isDone;
  }

  /** Null where none was made, and where it has been erased: nobody comes in by that again, whatever the paper says. */
  #account(): Account | null {
    const { directory } = this.#parts;
    const account = this.#state === null ? null : directory.account(this.#state.user);
    return account && directory.registered(account.person) ? account : null;
  }

  async #create(passwordHash: string): Promise<string> {
    const { store, directory } = this.#parts;
    const [id, person] = [randomUUID(), randomUUID()];
    if (await store.accounts.findByUsername(EMERGENCY_USERNAME)) throw new UsernameTaken(EMERGENCY_USERNAME);
    await store.people.save([
      { id: person, name: NAME, title: 'Gemensamt', function: null, capacities: [], phone: null, email: null },
    ]);
    await directory.readPeople();
    await store.accounts.create({ id, username: EMERGENCY_USERNAME, passwordHash, person, roles: [] });
    return id;
  }

  /** Every screen asks anew who it is, and is told what to show. */
  async #changed(): Promise<void> {
    this.#state = await this.#parts.store.emergency.find();
    await this.#parts.directory.readAccounts(null);
  }

  #roles(): string[] {
    const roles = this.#parts.directory.plan?.plan.roles ?? [];
    return roles.filter(({ permissions }) => OPENS.some((needed) => permissions.includes(needed))).map(({ id }) => id);
  }
}

/** However it is written. */
export function isEmergencyName(username: string): boolean {
  return username.trim().toLocaleLowerCase('sv') === EMERGENCY_USERNAME;
}

/** However it was typed from the paper: capitals, spaces and hyphens mean nothing. */
export function plainPassphrase(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function randomGroup(): string {
  return Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
