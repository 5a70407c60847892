import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import { PLACE_TEXTS, type Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placeTexts } from '../../i18n/places.ts';
import { usePeople } from '../../sync/react.ts';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { Link } from '../../ui/Link.tsx';
import { kindName, powerWords } from './place-words.ts';
import { positionWords } from './position-words.ts';

/** What the register says of one place, as a list; what is not said is left out. */
export function PlaceFacts({ place, plan }: { place: Place; plan: Plan | null }) {
  const { byId } = usePeople();
  const { position } = place;
  const isOutside = position !== null && !isWithin(position, plan?.municipality.bounds ?? null);
  const words = (field: (typeof PLACE_TEXTS)[number]): Fact[] => {
    const value = place.texts?.[field];
    return value === undefined ? [] : [{ term: placeTexts.fields[field], value }];
  };
  const contacts = place.contacts.map(({ person, about }) => {
    const { name = placeTexts.erasedPerson, phone } = byId[person] ?? {};
    return (
      <div key={`${person} ${about}`}>
        {name} ({placeTexts.contactFor[about]}) {phone !== undefined && <Link href={`tel:${phone}`}>{phone}</Link>}
      </div>
    );
  });
  const facts: Fact[] = [
    { term: placeTexts.kind, value: kindName(plan, place.kind) },
    ...words('address'),
    position === null
      ? { term: placeTexts.position, value: placeTexts.noPosition, tone: 'warn' }
      : {
          term: placeTexts.position,
          value: positionWords(position),
          ...(isOutside && { detail: placeTexts.outside, tone: 'warn' as const }),
        },
    ...(place.capacity === null ? [] : [{ term: placeTexts.capacity, value: placeTexts.people(place.capacity) }]),
    { term: placeTexts.reservePower, value: powerWords(place.reservePower) },
    ...(contacts.length === 0 ? [] : [{ term: placeTexts.contacts, value: <>{contacts}</> }]),
    ...PLACE_TEXTS.filter((field) => field !== 'name' && field !== 'address').flatMap(words),
    ...(place.reference === null ? [] : [{ term: placeTexts.reference, value: place.reference }]),
  ];
  return <DefinitionFacts layout="list" facts={facts} />;
}
