import { PERMISSIONS } from '@ledningsplats/shared/access/permissions.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import { BOARD_CARD_IDS, type BoardCardId } from '@ledningsplats/shared/plan/board-cards.ts';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PEOPLE,
  PLAN,
  raise,
  register,
  type Story,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { expect, test } from 'vitest';
import type { IncidentShown } from '../../sync/shown.ts';
import { rendered } from '../../sync/testing/rendered.tsx';
import { BOARD_CARD_VIEWS } from './board-cards.tsx';

/** One fact on a card: the story that put it there, and whose it is in words. */
interface Fact {
  story: () => Story | IncidentState;
  owner: string;
  /** The owner is what the fact is about, and stands beside its age. */
  isBeside?: boolean;
}

const begun = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const chair = by(CHAIR, 'kln_ordforande');
const director = by(DIRECTOR, 'kommundirektor');

/**
 * Every card of the board with one fact on it, or why there is none: a card that is not here does not compile [ST8].
 */
const FACTS: Record<BoardCardId, Fact | { without: string }> = {
  log: { without: 'each line says itself when it happened, when it was recorded and who wrote it [LG2] [LG3]' },
  trays: {
    story: () =>
      begun
        .when(call('WriteLine', { kind: 'inkommande', addressedTo: 'samverkan' }, { text: 'Ring elbolaget' }), KEEPER)
        .gives(),
    owner: KEEPER.name,
  },
  corrected: {
    story: () => ({ ...begun.holds, log: { ...begun.holds.log, corrected: [corrected()] } }),
    owner: KEEPER.name,
  },
  callouts: {
    story: () =>
      special.when(call('SendCallOut', { lists: [], also: [DIRECTOR.id], of: 1 }, { text: 'Kom' }), KEEPER).gives(),
    owner: KEEPER.name,
  },
  awaiting: {
    story: () => begun.when(call('ProposeDecision', {}, { wording: 'Skolan stängs.' }), KEEPER).gives(),
    owner: KEEPER.name,
  },
  picture: { story: published, owner: KEEPER.name },
  places: { story: counted, owner: KEEPER.name },
  krisstod: { story: visited, owner: 'krisstöd' },
  tasks: {
    story: () =>
      begun.when(call('CreateTask', { function: 'logistik', due: null }, { title: 'Bussar' }), KEEPER).gives(),
    owner: KEEPER.name,
  },
  calls: {
    story: () =>
      special.when(call('RecordCall', { entry: 'sarskild_lansstyrelsen', outcome: 'reached' }), KEEPER).gives(),
    owner: KEEPER.name,
  },
  cards: {
    story: () => begun.when(call('TickCardStep', { card: 'storning_tib', step: 1 }), KEEPER).gives(),
    owner: KEEPER.name,
  },
  direction: {
    story: () => begun.when(call('SetDirection', { from: null }, { text: 'Vatten först' }), KEEPER).gives(),
    owner: KEEPER.name,
  },
  briefings: {
    story: () => {
      const data = { kind: 'stabsorientering', at: begun.now + 60 * MINUTE, by: 'hand' } as const;
      return begun.when(call('PlanBriefing', data), KEEPER).gives();
    },
    owner: KEEPER.name,
  },
  seats: {
    story: () => begun.when(call('TakeSeat', { function: 'stabschef', person: DIRECTOR.id }), KEEPER).gives(),
    owner: DIRECTOR.name,
    isBeside: true,
  },
  reports: {
    story: () => {
      const sent = call('RecordReport', { version: 1, channel: 'wis' }, { to: 'Länsstyrelsen' });
      return published().when(sent, KEEPER).gives();
    },
    owner: KEEPER.name,
  },
  losses: {
    story: () => {
      const facts = {
        needs: ['el'],
        isWholeMunicipality: true,
        shapes: [],
        since: begun.now - MINUTE,
        prognosis: null,
      };
      return begun.when(call('RecordLoss', { facts }, { where: 'Österby' }), KEEPER).gives();
    },
    owner: KEEPER.name,
  },
  services: {
    without: 'the register is a stream of its own, and each row says when its limit is and how old its answer is [KO2]',
  },
  contingencies: {
    story: () => {
      const words = { title: 'Elen borta en natt till', trigger: 'Besked efter 18', actions: [] };
      return begun.when(call('PrepareContingency', { function: 'logistik' }, words), KEEPER).gives();
    },
    owner: KEEPER.name,
  },
  board: {
    story: () => {
      const activate = call('ActivateBoard', { decision: chair.data }, { decision: chair.content });
      return given([step(register(), TIB), step(raise(1, 3, chair), CHAIR)])
        .when(activate, KEEPER)
        .gives();
    },
    owner: KEEPER.name,
  },
  vma: { story: warned, owner: TIB.name },
  warnings: { story: () => begun, owner: 'SMHI' },
  presence: { story: () => begun, owner: TIB.name, isBeside: true },
};

/** `03:12 · för 5 min sedan`, in the markup that every age has. */
const AGE = /<time dateTime="[^"]+">[^<]+ · [^<]+<\/time>/i;

for (const card of BOARD_CARD_IDS) {
  const fact = FACTS[card];
  if ('without' in fact) continue;
  test(`[ST8] ${card}: what stands there says how old it is and whose`, () => {
    const html = shown(card, fact.story());
    expect(html).toMatch(AGE);
    if (fact.isBeside) return expect(html).toContain(fact.owner);
    expect(html).toMatch(new RegExp(`${AGE.source}[^<]* · ${fact.owner}`, 'i'));
  });
}

test('[KR8] [SE3] whose the totals of krisstöd are names nobody who works there', () => {
  const html = shown('krisstod', visited());
  expect(html).toContain('krisstöd');
  expect(html).not.toContain(KEEPER.name);
});

function shown(card: BoardCardId, from: Story | IncidentState): string {
  const state = 'holds' in from ? from.holds : from;
  const now = begun.now + 60 * MINUTE;
  const View = BOARD_CARD_VIEWS[card];
  const nothing = () => {};
  const incident = {
    id: state.incident.id,
    stream: `incident/${state.incident.id}`,
    status: 'live',
    state,
    lines: [],
    shown: [],
    pending: [],
    waiting: [],
    refused: [],
    tasks: Object.values(state.tasks.open).map((task) => ({ key: task.id, task, pending: null, changes: [] })),
  } as unknown as IncidentShown;
  return rendered(
    <View
      incident={incident}
      plan={PLAN}
      isCompact={false}
      makeTask={nothing}
      makeTaskOf={nothing}
      makeDecision={nothing}
    />,
    {
      state,
      plan: PLAN,
      people: PEOPLE,
      self: TIB,
      seat: 'tib',
      permissions: PERMISSIONS,
      warnings: { open: [storm()] },
      present: [{ person: TIB.id, name: TIB.name, function: 'tib', since: begun.now }],
      now,
    },
  );
}

function corrected(): IncidentState['log']['corrected'][number] {
  return {
    line: 2,
    correction: 3,
    firstCorrection: 3,
    readFrom: 3,
    correctedAt: begun.now,
    correctedBy: KEEPER.id,
    quote: { kind: 'decision', id: '1', number: 1 },
  };
}

function published(): Story {
  const write = call('WritePictureSection', { heading: 'handelse', from: null }, { text: 'Österby är utan ström.' });
  const written = begun.when(write, KEEPER).gives();
  const from = written.holds.pictures.changed?.seq ?? 0;
  return written.when(call('PublishPicture', { from }), KEEPER).gives();
}

function counted(): Story {
  const id = '0b0e9a60-0000-4000-a000-000000000001';
  const school = {
    id,
    kind: 'trygghetspunkt',
    name: 'Tallmyra skola',
    capacity: 50,
    position: null,
    retired: null,
    usedBy: null,
  } as unknown as Place;
  const opening = { place: id, from: 'closed', to: 'open', decision: director.data } as const;
  return given([step(register(), TIB)], { places: { places: { [id]: school } } })
    .when(call('OpenPlace', opening, { decision: director.content }), DIRECTOR)
    .gives()
    .when(call('CountVisitors', { place: id, how: 'in', number: 12 }, {}), KEEPER)
    .gives();
}

function warned(): Story {
  const facts = {
    wanted: 'vma',
    event: PLAN.vma.events[0]?.id ?? '',
    hasHappened: true,
    isWholeMunicipality: true,
    shapes: [],
    test: { lifeOrHealth: true, damage: false, urgent: true },
    already: 'no',
    channels: [PLAN.vma.channels[0]?.id ?? ''],
  } as const;
  const words = { area: 'Hela kommunen', happened: 'Brand', threat: 'Rök', instruction: 'Gå in', reasons: 'Rök' };
  const requester = { person: TIB.id, capacity: 'tib' };
  const data = {
    requester,
    review: begun.now + 60 * MINUTE,
    facts: { ...facts, channels: [...facts.channels], shapes: [] },
  };
  return begun.when(call('RequestVma', data, words), TIB).gives();
}

function storm(): WarningReading {
  const { municipality } = PLAN;
  return {
    warning: 'smhi/1',
    source: 'smhi',
    identifier: '1',
    kind: 'actual',
    sentAt: begun.now,
    startsAt: null,
    expiresAt: null,
    areas: [municipality.code],
    geometry: null,
    level: 'orange',
    urgency: null,
    severity: null,
    certainty: null,
    senderName: null,
    web: null,
    seq: 1,
    receivedAt: begun.now,
    updatedAt: begun.now,
    texts: [{ language: 'sv', headline: 'Vind', description: '', instruction: '', area: municipality.name }],
    end: null,
  };
}

function visited(): Story {
  const site = '0b0e9a60-0000-4000-b000-000000000001';
  const decision = by(TIB, 'tib');
  const activate = call(
    'ActivateKrisstod',
    { from: 'none', decision: decision.data },
    { decision: decision.content, what: 'Samtal', whom: 'Boende' },
  );
  return given([step(register(), TIB), step(activate, TIB)])
    .when(call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name: 'Tallmyra kyrka' }), KEEPER, {
      id: site,
    })
    .gives()
    .when(call('CountKrisstodVisits', { site, how: 'in', adults: 2, young: 1 }), KEEPER)
    .gives();
}
