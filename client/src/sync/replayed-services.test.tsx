import { PERMISSIONS } from '@ledningsplats/shared/access/permissions.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { continuityStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { LineReplay } from '@ledningsplats/shared/replay/replayed-lines.ts';
import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import {
  CONTINUITY,
  call,
  given,
  KEEPER,
  MINUTE,
  PEOPLE,
  PLAN,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { StandingStory } from '@ledningsplats/shared/testing/standing-story.ts';
import { expect, test } from 'vitest';
import { BOARD_CARD_VIEWS } from '../pages/board/board-cards.tsx';
import { useIncident } from './react.ts';
import { type ReplayedStream, replaySync } from './replay-sync.ts';
import { rendered } from './testing/rendered.tsx';

const HOUR = 60 * MINUTE;
const begun = given([step(register(), TIB)]);
const since = begun.now - HOUR;
const facts = { needs: ['el'], isWholeMunicipality: true, shapes: [], since, prognosis: null };
const lost = begun.when(call('RecordLoss', { facts }, { where: 'Granvik', source: 'Elbolaget' }), KEEPER).gives();

const service = (minutes: number) => ({
  reference: null,
  position: null,
  needs: [{ need: 'el', minutes }],
  contacts: [],
});
// a day before; and changed, with one more that came to the register, two hours after
const kept = new StandingStory('services', {}, begun.now - 24 * HOUR).when(
  call('RegisterService', service(240), { name: 'Vattenverket' }),
  KEEPER,
);
const id = Object.keys(kept.state?.services ?? {})[0] ?? '';
const seq = kept.state?.services[id]?.seq ?? 0;
const later = kept
  .at(begun.now + 2 * HOUR)
  .when(call('ChangeService', { service: id, from: seq, ...service(1_440) }, { name: 'Vattenverket' }), KEEPER)
  .when(call('RegisterService', service(60), { name: 'Kylhuset' }), KEEPER);

const told = given(
  [step(register(), TIB), step(call('RecordLoss', { facts }, { where: 'Granvik', source: 'Elbolaget' }), KEEPER)],
  { services: kept.state as ServicesState },
).when(
  call(
    'TellForService',
    { service: id, answer: 'support', status: 'limited', until: null, supports: [] },
    { note: 'Kylen står' },
  ),
  KEEPER,
);
const story = told.gives();
const stream = incidentStream(story.holds.incident.id);

function replayed(name: string, events: readonly KnownEvent[]): ReplayedStream {
  const replay = new Replay(name);
  replay.append(events);
  return { replay, lines: new LineReplay(replay) };
}

const open = replayed(stream, story.events);
const parts = [
  replayed(continuityStream(story.holds.incident.id), told.addedTo<KnownEvent>(CONTINUITY)),
  replayed('services', later.events),
];

function countdown(at: number, { reads = true, world }: { reads?: boolean; world?: number } = {}): string {
  const permissions = PERMISSIONS.filter((one) => reads || one !== 'services.read');
  const seen = { state: story.holds, plan: PLAN, people: PEOPLE, self: TIB, permissions, now: story.now + 5 * HOUR };
  const events = story.events.map((event) => ({ ...event, meta: { ...event.meta, realAt: world } }) as KnownEvent);
  const first = world === undefined ? open : replayed(stream, events);
  const streams = [first, ...(reads ? parts : [])];
  return rendered(<Shown />, seen, (sync) => replaySync(sync, streams, { seq: at, at: first.replay.timeOf(at) }));
}

function Shown() {
  const View = BOARD_CARD_VIEWS.services;
  const incident = useIncident(story.holds.incident.id);
  const nothing = () => {};
  return (
    <View
      {...{ incident, plan: PLAN, isCompact: false, isPlayed: true }}
      makeTask={nothing}
      makeTaskOf={nothing}
      makeDecision={nothing}
    />
  );
}

const atLoss = story.events.findLast(({ type }) => type === 'LossRecorded')?.seq ?? 0;

test('[OV5] [KO2] what was counted down to is played back, of the register as it stood then', () => {
  expect(atLoss).toBe(lost.events.findLast(({ type }) => type === 'LossRecorded')?.seq);
  const then = countdown(atLoss);
  expect(then).toContain('Vattenverket');
  expect(then).not.toContain('Kylhuset');
  // four hours from an hour before, and not the twenty-four that it was changed to
  expect(then).toContain('om 3 h');
  expect(countdown(open.replay.momentOf(1))).not.toContain('Vattenverket');
});

test('[OV5] [KO2] so is what it had told by then', () => {
  expect(countdown(atLoss)).not.toContain('Kylen står');
  const now = countdown(story.events.length);
  expect(now).toContain('Kylen står');
  // whoever reads the register may answer for a service: not in what has been [SE1]
  expect(now).not.toContain('<button');
});

test('[OV3] beside an exercise with a clock of its own the register is that of the world’s time', () => {
  expect(countdown(atLoss, { world: begun.now + 3 * HOUR })).toContain('Kylhuset');
  expect(countdown(atLoss, { world: begun.now - 25 * HOUR })).not.toContain('Vattenverket');
});

test('[KO3] whoever may not read the register is told that this is not played back, and nothing of it', () => {
  const shown = countdown(story.events.length, { reads: false });
  expect(shown).toContain('spelas bara upp för den som får läsa verksamheterna');
  expect(shown).not.toContain('Vattenverket');
  expect(shown).not.toContain('Kylen står');
});
