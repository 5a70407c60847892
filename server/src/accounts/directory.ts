import type { Account } from '@ledningsplats/db/accounts.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { Person } from '@ledningsplats/db/people.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { permissionsOf } from '@ledningsplats/shared/access/session-access.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { ExerciseEvent, ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { type StaffedExercise, staffedBy } from '@ledningsplats/shared/exercises/staff.ts';
import type { PlanEvent } from '@ledningsplats/shared/plan/events.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { StateCache } from '../core/state-cache.ts';

/** What changed, for those who hold on to what was true. */
export type DirectoryChange = { what: 'people'; version: number } | { what: 'access'; user: string | null };

/**
 * People, accounts and the plan that holds, whole in memory: some hundreds of each, looked at with every command.
 * All changes go through here, so that nobody acts on what was.
 */
export class Directory {
  readonly #store: Store;
  readonly #listeners = new Set<(change: DirectoryChange) => void>();
  #plan: PlanState | null = null;
  #exercises: ExercisesState | null = null;
  #people = new Map<string, Person>();
  #readings = new Map<string, PersonReading>();
  #peopleVersion = 0;
  #accounts = new Map<string, Account>();
  #permissions = new Map<string, ReadonlySet<Permission>>();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(store: Store) {
    this.#store = store;
  }

  static async load(store: Store, states: StateCache): Promise<Directory> {
    const directory = new Directory(store);
    directory.#plan = (await states.get('plan')).state as PlanState | null;
    directory.#exercises = (await states.get('exercises')).state as ExercisesState | null;
    await directory.readPeople();
    await directory.readAccounts(null);
    store.events.committed((commit) => {
      for (const event of commit.events) {
        if (event.stream === 'exercises') directory.#staffed(event as unknown as ExerciseEvent);
        if (event.stream !== 'plan') continue;
        directory.#plan = foldStream('plan', directory.#plan ?? undefined, event as unknown as PlanEvent);
        directory.#tell({ what: 'access', user: null });
      }
    });
    return directory;
  }

  get plan(): PlanState | null {
    return this.#plan;
  }

  get peopleVersion(): number {
    return this.#peopleVersion;
  }

  people(): Iterable<Person> {
    return this.#people.values();
  }

  /** The person as the register has it; null for one who is unknown or erased. */
  registered(id: string): Person | null {
    const person = this.#people.get(id);
    return person && !person.isErased ? person : null;
  }

  /** As every signed-in reader may see it: without the number to ring. */
  person(id: string): PersonReading | null {
    return this.#readings.get(id) ?? null;
  }

  /** Everybody as every signed-in reader may see them. */
  readings(): readonly PersonReading[] {
    return [...this.#readings.values()];
  }

  account(id: string): Account | null {
    return this.#accounts.get(id) ?? null;
  }

  accounts(): Account[] {
    return [...this.#accounts.values()];
  }

  /** The exercises that a person is of the staff of, and as what [OV2]. */
  staffed(person: string | null): StaffedExercise[] {
    return staffedBy(this.#exercises, person);
  }

  /** What an account may do under the plan that holds; nothing when it is not active. */
  permissions(account: Account): ReadonlySet<Permission> {
    const known = this.#permissions.get(account.id);
    if (known) return known;
    const found = this.permissionsOfRoles(account.isActive ? account.roles : []);
    this.#permissions.set(account.id, found);
    return found;
  }

  /** What an account with these roles, stored or not, would be permitted. */
  permissionsOfRoles(roles: readonly string[]): ReadonlySet<Permission> {
    return this.#plan ? permissionsOf(this.#plan.plan, roles) : new Set();
  }

  /** To be called after every change of the register. */
  async readPeople(): Promise<void> {
    const { version, people } = await this.#store.people.list();
    this.#peopleVersion = version;
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#readings = new Map(people.map((person) => [person.id, asReading(person)]));
    this.#tell({ what: 'people', version });
  }

  /** To be called after every change of an account; `user` is whose, null for anyone's. */
  async readAccounts(user: string | null): Promise<void> {
    this.#accounts = new Map((await this.#store.accounts.list()).map((account) => [account.id, account]));
    this.#tell({ what: 'access', user });
  }

  /**
   * Changes of people and accounts, and of the plan, one at a time: what one of them has checked still holds when it
   * writes. No command is executed and waited for in the work, or each would wait for the other.
   */
  async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  changed(listener: (change: DirectoryChange) => void): void {
    this.#listeners.add(listener);
  }

  /** Whoever becomes or is no longer of an exercise's staff follows its own part, or leaves it, at once. */
  #staffed(event: ExerciseEvent): void {
    const before = this.#exercises;
    this.#exercises = foldStream('exercises', before ?? undefined, event);
    for (const { id, person } of this.#accounts.values()) {
      const [was, is] = [staffedBy(before, person), this.staffed(person)].map((staffed) => JSON.stringify(staffed));
      if (was !== is) this.#tell({ what: 'access', user: id });
    }
  }

  #tell(change: DirectoryChange): void {
    this.#permissions.clear();
    for (const listener of this.#listeners) listener(change);
  }
}

function asReading(person: Person): PersonReading {
  const { id, title, function: staffFunction, capacities, kind, isErased, organisation, languages } = person;
  const reading: PersonReading = { id, name: shownName(person), title, function: staffFunction, capacities };
  if (kind === 'organisation') reading.kind = kind;
  if (organisation !== null) reading.organisation = organisation;
  if (languages.length > 0) reading.languages = languages;
  if (isErased) reading.erased = true;
  return reading;
}

/** What stands wherever the history points at a person whose name has been removed [SE4]. */
function shownName({ name, isErased }: Person): string {
  return isErased && name === '' ? 'Borttagen person' : name;
}
