import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { COMMANDS, type ContentOf, type DataOf } from '@ledningsplats/shared/core/registry.ts';
import { continuityStream, incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineContent, LineKind, Verification } from '@ledningsplats/shared/log/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { CommandExecutor } from '../core/execute-command.ts';
import { isRefused, readCommand } from '../core/received-command.ts';
import { executeAsSystem, idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { DEMO_PEOPLE, type DemoName } from './people.ts';

const MINUTE = 60_000;
/** Three months before, in minutes. */
const PLAN_ADOPTED = -60 * 24 * 90;

export interface DemoLine extends Omit<LineContent, 'text'> {
  important?: boolean;
  verification?: Verification;
  /** The staff function in whose tray it lies. */
  addressedTo?: string;
  /** Minutes before the start when it happened, where it was written later. */
  happened?: number;
}

export function personId(name: DemoName): string {
  return idOf(`demo/person/${name}`);
}

export function accountId(name: DemoName): string {
  return idOf(`demo/account/${name}`);
}

/** Lets the demo's people give real commands, each at its own minute before the start. */
export class Scribe {
  readonly open: string;
  readonly secret: string;
  readonly continuity: string;
  readonly mode: 'live' | 'exercise';
  readonly #services: Services;
  readonly #executor: CommandExecutor;
  readonly #start: number;
  #clock: number;
  #count = 0;

  constructor(services: Services, incident: string, start: number, mode: 'live' | 'exercise' = 'live') {
    this.mode = mode;
    this.open = incidentStream(incident);
    this.secret = secretStream(incident);
    this.continuity = continuityStream(incident);
    this.#services = services;
    this.#start = start;
    this.#clock = start;
    this.#executor = new CommandExecutor({
      store: services.store.events,
      states: services.states,
      plans: services.plans,
      now: () => this.#clock,
      person: (id) => services.directory.person(id),
      people: () => services.directory.readings(),
      log: services.log,
    });
  }

  /** Id of the command given last, from which those of its tasks follow. */
  get lastCommand(): string {
    return idOf(`demo/command/${this.#count}`);
  }

  /** UTC milliseconds of a minute counted from the start; negative is before it. */
  at(minute: number): number {
    return this.#start + minute * MINUTE;
  }

  /** Adopted in peace, long before. */
  async adoptPlan(plan: Plan): Promise<void> {
    this.#clock = this.at(PLAN_ADOPTED);
    const command = { type: 'AdoptPlan', stream: 'plan', data: { plan } };
    const ack = await executeAsSystem(this.#executor, 'demo/plan', command, this.#clock);
    if (!ack.ok) throw new Error(`the demo's plan was refused: ${ack.message}`);
  }

  /** Answers the stream's seq after the command. */
  async give<Type extends CommandType>(
    who: DemoName,
    minute: number,
    type: Type,
    data: DataOf<Type>,
    content: ContentOf<Type>,
    more: {
      stream?: string;
      occurredAt?: number;
      staffed?: Actor['staffed'];
      /** Sent by whoever holds a link, as this sender; `who` only asked for it. */
      byLink?: string;
    } = {},
  ): Promise<number> {
    const { stream = this.open, occurredAt, staffed, byLink } = more;
    this.#clock = this.at(minute);
    this.#count += 1;
    const command = readCommand({
      id: this.lastCommand,
      type,
      stream,
      data,
      content,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      madeAt: this.#clock,
      sentAt: this.#clock,
    });
    const actor = () => (byLink === undefined ? this.#actor(who, staffed) : linkActor(byLink, type));
    const ack = isRefused(command) ? command : await this.#executor.execute(command, actor);
    if (!ack.ok) throw new Error(`the demo's ${type} at ${minute} was refused: ${ack.message}`);
    return ack.seq;
  }

  /** What the server's own clock does, and the channels tell. */
  async giveAsSystem<Type extends CommandType>(minute: number, type: Type, data: DataOf<Type>): Promise<void> {
    this.#clock = this.at(minute);
    this.#count += 1;
    const command = { type, stream: this.open, data };
    const ack = await executeAsSystem(this.#executor, `demo/system/${this.#count}`, command, this.#clock, COMMANDS);
    if (!ack.ok) throw new Error(`the demo's ${type} at ${minute} was refused: ${ack.message}`);
  }

  /** Answers the line's seq. */
  line(who: DemoName, minute: number, kind: LineKind, text: string, more: DemoLine = {}): Promise<number> {
    const { important = false, verification = null, addressedTo = null, happened, ...content } = more;
    const times = happened === undefined ? {} : { occurredAt: this.at(happened) };
    return this.give(
      who,
      minute,
      'WriteLine',
      { kind, important, verification, addressedTo },
      { text, ...content },
      times,
    );
  }

  /** Answers the task's id. */
  async task(
    who: DemoName,
    minute: number,
    title: string,
    owner: string,
    due: number,
    fromLine?: number,
  ): Promise<string> {
    const data = { function: owner, due: this.at(due), fromLine: fromLine ?? null };
    await this.give(who, minute, 'CreateTask', data, { title });
    return this.lastCommand;
  }

  #actor(who: DemoName, staffed: Actor['staffed'] = []): Actor {
    const { function: staffFunction, capacities, roles } = DEMO_PEOPLE[who];
    return {
      user: accountId(who),
      person: personId(who),
      function: staffFunction,
      capacities,
      permissions: this.#services.directory.permissionsOfRoles(roles),
      staffed,
      via: 'session',
    };
  }
}

/** Whoever holds a personal link: nobody in the register, with just the permission of what they do. */
function linkActor(user: string, type: CommandType): Actor {
  const permission = COMMANDS.get(type)?.permission;
  const permissions = new Set(permission === undefined ? [] : [permission]);
  return { user, person: null, function: null, capacities: [], permissions, via: 'link' };
}
