import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { DEMO_PLAN } from './fill-demo.ts';
import { DEMO_PEOPLE, type DemoName } from './people.ts';
import { personId, Scribe } from './scribe.ts';
import { tellAfternoon } from './story-afternoon.ts';
import { MapStory } from './story-map.ts';
import { tellMorning } from './story-morning.ts';
import { PlaceStory } from './story-places.ts';

/**
 * The demonstration's story, under the demonstration's plan, as an exercise in a new, real installation that has nothing
 * yet: marked ÖVNING on every screen and counted by no statistics. Its people are erased but for their names as soon as
 * it is told, so that nobody can choose, call or invite somebody who does not exist, and no point of what is to be
 * prepared is ticked by them. Does nothing where it has been told.
 */
export async function fillExample(services: Services): Promise<void> {
  const { store, directory, now } = services;
  const scribe = new Scribe(services, idOf('example/incident'), now(), 'exercise');
  if ((await store.events.head(scribe.open)).seq > 0) return;
  await scribe.adoptPlan(DEMO_PLAN);

  const names = Object.keys(DEMO_PEOPLE) as DemoName[];
  await store.people.save(
    names.map((key) => {
      const { roles: _, capacities, name, ...person } = DEMO_PEOPLE[key];
      return {
        id: personId(key),
        ...person,
        name: `${name} (exempel)`,
        capacities: [...capacities],
        phone: null,
        email: null,
      };
    }),
  );
  await directory.readPeople();
  try {
    const map = new MapStory(scribe, false);
    await tellMorning(scribe, map);
    await tellAfternoon(scribe, new PlaceStory(scribe, null), map);
  } finally {
    for (const name of names) await store.people.erase(personId(name), { keepName: true });
    await directory.readPeople();
  }
}
