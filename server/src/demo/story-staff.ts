import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

const SEATS = [
  ['stabschef', 'sofia'],
  ['lagesbild', 'mikael'],
  ['dokumentation', 'jonas'],
  ['kommunikation', 'amina'],
  ['logistik', 'fredrik'],
  ['samverkan', 'johan'],
] as const satisfies readonly (readonly [string, DemoName])[];

/** The staff sits down as it is raised, and who leads it plans for the night. */
export async function seatStaff(scribe: Scribe): Promise<void> {
  for (const [index, [seat, who]] of SEATS.entries()) {
    await scribe.give('sofia', -300 + index / 4, 'TakeSeat', { function: seat, person: personId(who) }, {});
  }
  const shift = (of: string, who: DemoName, from: number) => ({
    function: of,
    person: personId(who),
    from: scribe.at(from),
    until: scribe.at(from + 480),
  });
  const shifts = [shift('stabschef', 'eva', 180), shift('dokumentation', 'rut', 180)];
  await scribe.give('sofia', -298, 'PlanSeatShifts', { shifts }, {});
}

/** Krisstöd is asked to be ready; nobody has needed it yet. */
export async function prepareKrisstod(scribe: Scribe): Promise<void> {
  await scribe.give(
    'peter',
    -241,
    'PrepareKrisstod',
    { from: 'none', leader: personId('peter') },
    { contacted: 'Två stödpersoner i beredskap för värmestugan. Avvaktar hur många som kommer.' },
    { stream: `${scribe.open}/krisstod` },
  );
}

/** The staff's briefing is set; answers its id. */
export async function planBriefing(scribe: Scribe): Promise<string> {
  const data = { kind: 'stabsorientering', at: scribe.at(-143), by: 'hand' } as const;
  await scribe.give('sofia', -168, 'PlanBriefing', data, {});
  return scribe.lastCommand;
}

/** It is held, with what was said and decided, and the next one set. */
export async function holdBriefing(scribe: Scribe, briefing: string): Promise<void> {
  await scribe.give('sofia', -143, 'StartBriefing', { kind: 'stabsorientering', planned: briefing }, {});
  const marks = SEATS.map(([seat, who]) => ({
    person: personId(who),
    attendee: null,
    function: seat,
    way: 'site' as const,
  }));
  await scribe.give('jonas', -142.8, 'AttendBriefing', { briefing, marks }, { names: marks.map(() => '') });
  const said = [
    ['nytt', 'Elen tillbaka i Tallmyra inom fem timmar, i Brännevik tidigast om arton.'],
    ['inriktning', 'Inriktningen ligger fast.'],
    ['uppgifter', 'Saknas: besked om Brännevik, bränsle till vattenverket, avlösning i staben.'],
  ] as const;
  for (const [index, [step, text]] of said.entries()) {
    await scribe.give('jonas', -142.5 + index / 2, 'NoteBriefing', { briefing, step }, { text });
  }
  await decideAfter(scribe);
  await scribe.give(
    'sofia',
    -138,
    'EndBriefing',
    { briefing, next: scribe.at(40) },
    { outcome: 'Inriktningen kvarstår. Nästa pass planeras.' },
  );
}

/** What the briefing led to: two decisions, a course to be ready for and a call that comes again. */
async function decideAfter(scribe: Scribe): Promise<void> {
  const decided = [
    {
      wording: 'Två plogbilar hyrs in till östra kommundelen i ett dygn.',
      basis: 'Egna fordon räcker till två av tre vägar, och vattenverket måste nås.',
    },
    {
      wording: 'Hemtjänsten i öster går till dem som är ensamma och utan el i första hand.',
      basis: 'Inriktningen: ingen ska bli sittande ensam i ett kallt hus.',
    },
  ];
  for (const [index, said] of decided.entries()) {
    const decider = { person: personId('lars'), capacity: 'kommundirektor' };
    const data = { decision: { decider, given: 'in_person' as const } };
    await scribe.give('lars', -140.5 + index / 2, 'RecordDecision', data, { decision: said });
  }
  await scribe.give(
    'sofia',
    -139.5,
    'PrepareContingency',
    { function: 'logistik' },
    {
      title: 'Brännevik är utan el en natt till',
      trigger: 'Elnätet lämnar inget besked om återstart före kvällen',
      actions: ['Öppna Brännevik bygdegård över natten', 'Buss för dem som vill till Tallmyra skola'],
    },
  );
  await scribe.give(
    'sofia',
    -139,
    'CreateTask',
    { function: 'samverkan', due: scribe.at(35), fromLine: null, everyMinutes: 120 },
    { title: 'Ring Granviks elnät och lämna prognosen till staben' },
  );
}
