import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { DEMO_ORGANISATIONS, DEMO_PEOPLE, type DemoName } from './people.ts';
import { registerPlaces } from './places.ts';
import { planRoster } from './roster.ts';
import { accountId, personId, Scribe } from './scribe.ts';
import { tellSirens } from './sirens.ts';
import { tellAfternoon } from './story-afternoon.ts';
import { tellCallOut } from './story-call-out.ts';
import { tellExercises } from './story-exercises.ts';
import { MapStory } from './story-map.ts';
import { tellMorning } from './story-morning.ts';
import { PlaceStory } from './story-places.ts';
import { registerServices } from './story-services.ts';

export const DEMO_PLAN = defaultPlan({
  name: 'Granviks kommun',
  code: '9999',
  timeZone: 'Europe/Stockholm',
  bounds: { south: 61.85, west: 16.77, north: 62.19, east: 17.63 },
});

/** A demonstration where real accounts are, or a real server on a demonstration: everybody could come in, or nobody. */
export class WrongKindOfData extends Error {
  override name = 'WrongKindOfData';
  readonly found: 'demo' | 'real';
  constructor(found: 'demo' | 'real') {
    super(`the data directory holds ${found} data`);
    this.found = found;
  }
}

/** Throws `WrongKindOfData`. Before anything is listened to. */
export function checkKindOfData({ config, directory }: Services): void {
  const accounts = directory.accounts().map(({ id }) => id);
  if (accounts.length === 0) return;
  const isDemo = accounts.includes(accountId(Object.keys(DEMO_PEOPLE)[0] as DemoName));
  if (isDemo !== config.demo) throw new WrongKindOfData(isDemo ? 'demo' : 'real');
}

/** Fills an empty data directory: a municipality, its plan and people, and one incident under way. */
export async function fillDemo(services: Services): Promise<void> {
  const { store, directory, now } = services;
  if ((await store.accounts.count()) > 0) return;
  const start = now();
  const scribe = new Scribe(services, idOf('demo/incident'), start);
  await scribe.adoptPlan(DEMO_PLAN);

  const names = Object.keys(DEMO_PEOPLE) as DemoName[];
  await store.people.save(
    names.map((name) => {
      const { roles: _, capacities, ...person } = DEMO_PEOPLE[name];
      return { id: personId(name), ...person, capacities: [...capacities], email: null };
    }),
  );
  await store.people.save(
    DEMO_ORGANISATIONS.map((contact) => {
      const id = idOf(`demo/organisation/${contact.name}`);
      return { id, function: null, capacities: [], kind: 'organisation', ...contact };
    }),
  );
  for (const name of names) {
    // nobody has a password: the log-in page offers them by name, in a demonstration alone
    await store.accounts.create({
      id: accountId(name),
      username: name,
      passwordHash: '',
      person: personId(name),
      roles: [...DEMO_PEOPLE[name].roles],
    });
  }
  await directory.readPeople();
  await directory.readAccounts(null);

  await tellExercises(scribe, start);
  const tellLaterDuty = await planRoster(scribe, start);
  const placed = await registerPlaces(scribe);
  await tellSirens(scribe, placed);
  const essential = await registerServices(scribe);
  const places = new PlaceStory(scribe, placed);
  const map = new MapStory(scribe, true);
  await tellMorning(scribe, map);
  await map.markOutage();
  await essential.tellLoss();
  await tellAfternoon(scribe, places, map);
  await tellCallOut(scribe);
  await essential.tellLatest();
  await tellLaterDuty();
}
