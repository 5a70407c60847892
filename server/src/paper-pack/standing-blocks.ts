import { holdersOf } from '@ledningsplats/shared/callouts/recipients.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { CallEntry, CallOutList, CallOutPost } from '@ledningsplats/shared/plan/plan.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import { type Duty, dutiesBetween, type Holder } from '@ledningsplats/shared/roster/on-duty.ts';
import type { Block } from '../papers/document.ts';
import type { PackGround } from './pack-ground.ts';
import { capacityWords, functionWords, packTime } from './pack-words.ts';

const DAY = 24 * 3_600_000;
/** How far ahead the roster stands on paper. */
const ROSTER_DAYS = 35;
const NOBODY = 'Ingen';

/** What holds whether or not anything has happened: the roster, whom to ring, who goes where by themselves, and the points. */
export function standingBlocks(ground: PackGround): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'TiB' },
    ...rosterBlocks(ground),
    { kind: 'heading', level: 1, text: 'När ström och telefoni är borta' },
    { kind: 'text', text: ground.plan.callOut.selfMustering ?? 'I planen står inte vem som går vart av sig själv.' },
    { kind: 'heading', level: 1, text: 'Ring först' },
    ...firstCalls(ground),
    { kind: 'heading', level: 1, text: 'Larmlistor' },
    ...ground.plan.callOut.lists.flatMap((list) => listBlocks(ground, list)),
    ...ground.plan.levels.flatMap((level): Block[] =>
      level.callList.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: `Ring vid ${level.name.toLocaleLowerCase('sv')}` },
            callTable(level.callList.flatMap((entry) => callRows(ground, entry))),
          ],
    ),
    ...placeBlocks(ground),
  ];
}

function rosterBlocks(ground: PackGround): Block[] {
  const { plan, roster, madeAt, people } = ground;
  const isGone = (person: string) => !people.some(({ id }) => id === person);
  const reading = { roster, timeZone: plan.municipality.timeZone, isGone };
  const now = dutyAt(reading, madeAt);
  const ahead = dutiesBetween(reading, madeAt, madeAt + ROSTER_DAYS * DAY).slice(1);
  const number = plan.roster.phone;
  return [
    {
      kind: 'facts',
      facts: [
        ...(number === null ? [] : [{ term: 'Når alltid TiB', value: number }]),
        { term: 'TiB just nu', value: holderWords(ground, now.primary) },
        { term: 'Ersättare', value: holderWords(ground, now.deputy) },
        ...(now.until === null ? [] : [{ term: 'Nästa byte', value: packTime(ground, now.until) }]),
        ...(now.waiting === null
          ? []
          : [{ term: 'Väntar på att ta över', value: holderWords(ground, now.waiting.to) }]),
      ],
    },
    ...(ahead.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: 'Från', share: 2 },
              { title: 'Till', share: 2 },
              { title: 'TiB', share: 4 },
              { title: 'Ersättare', share: 4 },
            ],
            rows: ahead.map((duty: Duty) => [
              packTime(ground, duty.from),
              packTime(ground, duty.until),
              holderWords(ground, duty.primary),
              holderWords(ground, duty.deputy),
            ]),
          } as const,
        ]),
  ];
}

function holderWords({ people, nameOf }: PackGround, { person, gap }: Holder): string {
  if (gap === 'absent' && person !== null) return `${NOBODY}: ${nameOf(person) ?? 'den planerade'} är frånvarande`;
  if (gap !== null || person === null) return NOBODY;
  const found = people.find(({ id }) => id === person);
  return found ? withNumber(found) : NOBODY;
}

function firstCalls({ plan }: PackGround): Block[] {
  if (plan.callFirst.length === 0) return [{ kind: 'text', text: 'I planen står inga nummer att ringa först.' }];
  return [{ kind: 'facts', facts: plan.callFirst.map(({ name, phone }) => ({ term: name, value: phone })) }];
}

function listBlocks(ground: PackGround, list: CallOutList): Block[] {
  const next = ground.plan.callOut.lists.find(({ id }) => id === list.next);
  const order = list.way === 'all' ? 'Ring alla.' : 'Ring i ordning tills någon kommer.';
  const rows = list.members.flatMap(({ who, substitute }) => [
    ...(who.kind === 'list' ? [[`Alla på listan ${listName(ground, who.list)}`, '', '', '']] : postRows(ground, who)),
    ...(substitute === null ? [] : postRows(ground, substitute, 'Ersättare: ')),
  ]);
  return [
    { kind: 'heading', level: 2, text: list.name },
    { kind: 'text', text: next ? `${order} Kommer ingen: listan ${next.name}.` : order },
    callTable(rows),
  ];
}

function callTable(rows: string[][]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Vem', share: 4 },
      { title: 'Namn', share: 4 },
      { title: 'Nummer', share: 3 },
      { title: 'Nådd, svar', share: 3 },
    ],
    rows,
  };
}

function callRows(ground: PackGround, { who, say, isCompulsory }: CallEntry): string[][] {
  const must = isCompulsory ? say : `Vid behov. ${say}`;
  if (who.kind === 'outside') return [[`${who.name}\n${must}`, '', who.phone, '']];
  return postRows(ground, who).map(([post = '', ...rest], index) => [index === 0 ? `${post}\n${must}` : post, ...rest]);
}

function postRows(ground: PackGround, post: CallOutPost, before = ''): string[][] {
  const name =
    before + (post.kind === 'function' ? functionWords(ground, post.function) : capacityWords(ground, post.capacity));
  const holders = holdersOf(post, ground.people);
  if (holders.length === 0) return [[name, 'Ingen i personregistret', '', '']];
  return holders.map((person) => [name, person.name, person.phone ?? 'Saknas', '']);
}

function placeBlocks(ground: PackGround): Block[] {
  const places = Object.values(ground.places?.places ?? {}).filter(
    ({ retired, texts }) => retired === null && texts !== null,
  );
  if (places.length === 0) return [];
  const name = ({ texts }: Place) => texts?.name ?? '';
  return [
    { kind: 'heading', level: 1, text: 'Platser' },
    {
      kind: 'table',
      columns: [
        { title: 'Plats', share: 4 },
        { title: 'Ryms', share: 1 },
        { title: 'Reservkraft', share: 3 },
        { title: 'Bemannas av', share: 3 },
        { title: 'Ring', share: 4 },
      ],
      rows: places
        .sort((one, other) => name(one).localeCompare(name(other), 'sv'))
        .map((place) => [
          [name(place), kindWords(ground, place), place.texts?.address ?? ''].filter(Boolean).join('\n'),
          place.capacity === null ? '' : String(place.capacity),
          powerWords(place),
          place.texts?.staffedBy ?? '',
          place.contacts
            .flatMap(({ person }) => {
              const found = ground.people.find(({ id }) => id === person);
              return found ? [withNumber(found)] : [];
            })
            .join('\n'),
        ]),
    },
  ];
}

function powerWords({ reservePower: { has, hours } }: Place): string {
  const words = { yes: 'Ja', partly: 'Delvis', no: 'Nej', unknown: 'Inte känt' }[has];
  return hours === null ? words : `${words}, ${hours} h`;
}

function kindWords({ plan }: PackGround, { kind }: Place): string {
  return plan.places.kinds.find(({ id }) => id === kind)?.name ?? kind;
}

function withNumber({ name, phone }: PersonReading): string {
  return phone === undefined ? `${name} (nummer saknas)` : `${name}, ${phone}`;
}

function listName({ plan }: PackGround, id: string): string {
  return plan.callOut.lists.find((list) => list.id === id)?.name ?? id;
}
