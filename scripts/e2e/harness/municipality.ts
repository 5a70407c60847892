import { randomUUID } from 'node:crypto';
import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { waysOf } from '@ledningsplats/shared/people/ways.ts';
import { type Api, postCommand, request } from '../../proof/api.ts';
import type { BuiltServer } from './built-server.ts';

export const PASSWORD = 'Elva granar vid sjön';

interface Someone {
  name: string;
  title: string;
  roles: string[];
  capacities: string[];
  function: string | null;
}

/** Those who work in the tests' municipality. The administrator comes by the setup link, the others by the administrator. */
export const PEOPLE = {
  admin: { name: 'Ada Modig', title: 'Systemförvaltare', roles: [], capacities: [], function: null },
  tib: { name: 'Tove Berglund', title: 'TiB', roles: ['tib'], capacities: ['tib'], function: 'tib' },
  direktor: {
    name: 'Kaj Dahlman',
    title: 'Kommundirektör',
    roles: ['krisledning'],
    capacities: ['kommundirektor'],
    function: 'krisledning',
  },
  ordforande: {
    name: 'Olga Sundin',
    title: 'Kommunstyrelsens ordförande',
    roles: ['namndsordforande'],
    capacities: ['kln_ordforande'],
    function: null,
  },
  logg: {
    name: 'Doris Lindh',
    title: 'Utredare',
    roles: ['stab', 'sekretess'],
    capacities: [],
    function: 'dokumentation',
  },
  stab: {
    name: 'Stig Alm',
    title: 'Teknisk chef',
    roles: ['stab'],
    capacities: ['forvaltningschef'],
    function: 'logistik',
  },
  forvaltning: { name: 'Eva Lind', title: 'Enhetschef', roles: ['forvaltning'], capacities: [], function: null },
  observator: { name: 'Otto Vik', title: 'Observatör', roles: ['observator'], capacities: [], function: null },
} as const satisfies Record<string, Someone>;

export type PersonKey = keyof typeof PEOPLE;

/** A municipality that has been set up, spoken with as its people by HTTP where a test needs no screen for it. */
export class Municipality {
  readonly server: BuiltServer;
  readonly #cookies = new Map<PersonKey, string>();
  readonly #accounts = new Map<PersonKey, { id: string; person: string }>();

  constructor(server: BuiltServer) {
    this.server = server;
  }

  static async found(server: BuiltServer): Promise<Municipality> {
    const it = new Municipality(server);
    const token = server.setupPath().split('/').at(-1) ?? '';
    const { name, title } = PEOPLE.admin;
    await it.#send('', 'POST', `/api/setup/${token}`, {
      municipality: { name: 'Provköpings kommun', code: '9998' },
      name,
      title,
      username: 'admin',
      password: PASSWORD,
    });
    const admin = await it.cookie('admin');
    const own = await request({ port: server.port, cookie: admin }, '/api/session');
    const { user, person } = (await own.json()) as { user: { id: string }; person: { id: string } };
    it.#accounts.set('admin', { id: user.id, person: person.id });
    for (const [key, { name, title, roles, capacities, function: fn }] of Object.entries(PEOPLE)) {
      if (key === 'admin') continue;
      const account = { username: key, password: PASSWORD, name, title, roles, capacities, function: fn };
      const made = (await it.#send(admin, 'POST', '/api/accounts', account)) as { id: string; person: { id: string } };
      it.#accounts.set(key as PersonKey, { id: made.id, person: made.person.id });
    }
    return it;
  }

  /** The same, where another server has begun with what the first one had. */
  on(server: BuiltServer): Municipality {
    const it = new Municipality(server);
    for (const [key, cookie] of this.#cookies) it.#cookies.set(key, cookie);
    for (const [key, account] of this.#accounts) it.#accounts.set(key, account);
    return it;
  }

  /** A session by password, as the `Cookie` header's value; one for each person. */
  async cookie(key: PersonKey): Promise<string> {
    const known = this.#cookies.get(key);
    if (known) return known;
    const answer = await request({ port: this.server.port, cookie: '' }, '/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: key, password: PASSWORD }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!answer.ok || !cookie) throw new Error(`${key} could not sign in: ${answer.status} ${await answer.text()}`);
    this.#cookies.set(key, cookie);
    return cookie;
  }

  async api(key: PersonKey): Promise<Api> {
    return { port: this.server.port, cookie: await this.cookie(key) };
  }

  account(key: PersonKey): { id: string; person: string } {
    const account = this.#accounts.get(key);
    if (!account) throw new Error(`${key} has no account`);
    return account;
  }

  async changeAccount(key: PersonKey, change: object): Promise<void> {
    await this.#send(await this.cookie('admin'), 'PATCH', `/api/accounts/${this.account(key).id}`, change);
  }

  /** A number to ring in the people register; whoever else they are there stays as it is. */
  setPhone(key: PersonKey, phone: string): Promise<void> {
    return this.changePerson(key, { phone });
  }

  /** What the people register says of somebody; the rest stays as it is. */
  async changePerson(
    key: PersonKey,
    change: Partial<Pick<RegisteredPerson, 'phone' | 'email' | 'capacities' | 'organisation' | 'languages'>>,
  ): Promise<void> {
    const admin = await this.cookie('admin');
    const { person } = this.account(key);
    const answer = await request({ port: this.server.port, cookie: admin }, '/api/people/register');
    const { people } = (await answer.json()) as { people: RegisteredPerson[] };
    const found = people.find(({ id }) => id === person);
    const { id: _, phone: phoneBefore, email: emailBefore, ...known } = found ?? { id: '', phone: null, email: null };
    const { phone = phoneBefore, email = emailBefore, ...more } = change;
    await this.#send(admin, 'PATCH', `/api/people/${person}`, { ...known, ...more, ways: waysOf({ phone, email }) });
  }

  async give<Type extends CommandType>(
    key: PersonKey,
    stream: string,
    type: Type,
    data: DataOf<Type>,
    content: ContentOf<Type>,
  ): Promise<number> {
    const now = Date.now();
    const envelope = { id: randomUUID(), type, stream, data, content, madeAt: now, sentAt: now };
    const ack = await postCommand(await this.api(key), envelope);
    if (!ack.ok) throw new Error(`${type} was refused: ${ack.code} ${ack.field ?? ''}`);
    return ack.seq;
  }

  /** An incident that the TiB has registered, on the level asked for. */
  async incident(title: string, to: 1 | 2 = 1, mode: 'live' | 'exercise' = 'live'): Promise<string> {
    const id = randomUUID();
    const decider = { person: this.account('tib').person, capacity: 'tib' };
    await this.give(
      'tib',
      incidentStream(id),
      'RegisterIncident',
      { mode, to, decision: { decider } },
      { title, place: 'Norra bron', decision: { wording: 'Händelsen är registrerad.' } },
    );
    return id;
  }

  /** A disturbance that the department's account has sent in. */
  async report(content: ContentOf<'ReportDisturbance'>): Promise<string> {
    const now = Date.now();
    const data = { department: 'omsorg' };
    const id = randomUUID();
    const envelope = { id, type: 'ReportDisturbance', stream: 'disturbances', data, content, madeAt: now, sentAt: now };
    const ack = await postCommand(await this.api('forvaltning'), envelope);
    if (!ack.ok) throw new Error(`the disturbance was refused: ${ack.code} ${ack.field ?? ''}`);
    return id;
  }

  /** A place of the register, by default a warming centre for fifty. */
  async place(name: string, more: Partial<DataOf<'RegisterPlace'>> = {}): Promise<string> {
    const now = Date.now();
    const data = {
      kind: 'varmestuga',
      position: { latitude: 59.3, longitude: 18.1 },
      capacity: 50,
      reservePower: { has: 'yes', hours: 18 },
      ...more,
    };
    const id = randomUUID();
    const content = { name, address: 'Skolvägen 4' };
    const envelope = { id, type: 'RegisterPlace', stream: 'places', data, content, madeAt: now, sentAt: now };
    const ack = await postCommand(await this.api('tib'), envelope);
    if (!ack.ok) throw new Error(`the place was refused: ${ack.code} ${ack.field ?? ''}`);
    return id;
  }

  /** Opens a place in an incident by kommundirektören's own decision. */
  async openPlace(incident: string, place: string): Promise<void> {
    const decider = { person: this.account('direktor').person, capacity: 'kommundirektor' };
    await this.give(
      'direktor',
      incidentStream(incident),
      'OpenPlace',
      { place, from: 'closed', to: 'open', decision: { decider } },
      { decision: { wording: 'Platsen öppnas.', basis: 'Den är bemannad.' } },
    );
  }

  /** A link by which a department sends in disturbances: the path that it opens. */
  async departmentLink(department: string): Promise<string> {
    const body = { department, label: 'Receptionen' };
    const made = (await this.#send(await this.cookie('tib'), 'POST', '/api/department-links', body)) as { url: string };
    return new URL(made.url).pathname;
  }

  /** A sheet for a place's box: the path that its code opens. */
  async sheet(place: string): Promise<string> {
    const body = { places: [place], isReplacing: false };
    const made = await this.#send(await this.cookie('tib'), 'POST', '/api/place-sheets', body);
    const [sheet] = (made as { printed: { url: string }[] }).printed;
    return new URL(sheet?.url ?? '').pathname;
  }

  async #send(cookie: string, method: string, path: string, body: unknown): Promise<unknown> {
    const answer = await request({ port: this.server.port, cookie }, path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
