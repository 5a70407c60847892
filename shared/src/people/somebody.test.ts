import { expect, test } from 'vitest';
import type { PersonReading } from '../core/protocol.ts';
import {
  by,
  type Call,
  call,
  DIRECTOR,
  given,
  HEAD,
  KEEPER,
  raise,
  register,
  step,
  TIB,
  UTILITY,
} from '../testing/given.ts';
import { RosterStory } from '../testing/roster-register.ts';

const quiet = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const behalf = given([step(register(), TIB), step(raise(1, 2), KEEPER)]);
const task = special.when(call('CreateTask', { function: 'stabschef', due: null }, { title: 'Ring' }), TIB).gives();

const INCIDENT_COMMANDS: [what: string, story: typeof quiet, give: (who: PersonReading) => Call, field: string][] = [
  ['decides', quiet, (who) => raise(1, 2, by(who, 'kommundirektor')), 'data.decision.decider.person'],
  [
    'witnesses',
    behalf,
    ({ id }) => call('ConfirmDecision', { number: 2, way: 'witness', witness: id }),
    'data.witness',
  ],
  ['leads', quiet, ({ id }) => call('AppointLeader', { person: id, capacity: 'forvaltningschef' }), 'data.person'],
  ['sets höjd beredskap', quiet, ({ id }) => call('SetHeightenedAlert', { on: true, by: id }), 'data.by'],
];

test.each(INCIDENT_COMMANDS)(
  '[LA2] [LA13] only a person %s; the server refuses an organisation',
  (_, story, give, field) => {
    story.when(give(UTILITY), KEEPER).refused('invalid', { field });
    story.when(give(HEAD), KEEPER).gives();
  },
);

test('[LA9] what is open at closing is handed to a person, not to an organisation', () => {
  const decision = by(DIRECTOR, 'kommundirektor');
  const close = ({ id }: PersonReading) => {
    const handovers = [...Array(task.holds.tasks.count).keys()].map((index) => ({
      item: { kind: 'task' as const, id: task.taskId(index + 1) },
      owner: { person: id, function: null },
    }));
    return call('CloseIncident', { decision: decision.data, handovers }, { decision: decision.content });
  };
  task.when(close(UTILITY), DIRECTOR).refused('invalid', { field: 'data.handovers.0.owner.person' });
  task.when(close(HEAD), DIRECTOR).gives();
});

test('[TB1] [TB2] only people have the duty, are asked to swap and are away', () => {
  const span = { from: '2026-11-23T08:00', until: '2026-11-30T08:00' };
  const shift = (primary: PersonReading, deputy: PersonReading) =>
    call('SetShifts', { shifts: [{ ...span, primary: primary.id, deputy: deputy.id }], origin: 'override' });
  const story = new RosterStory();
  story.refuses(shift(UTILITY, TIB), TIB, 'invalid', { field: 'data.shifts.0.primary' });
  story.refuses(shift(TIB, UTILITY), TIB, 'invalid', { field: 'data.shifts.0.deputy' });
  const planned = story.when(shift(TIB, HEAD), TIB);
  const swap = (other: PersonReading) =>
    call('ProposeSwap', { role: 'primary', other: other.id, mine: span, theirs: null });
  planned.refuses(swap(UTILITY), TIB, 'invalid', { field: 'data.other' });
  expect(planned.decide(swap(DIRECTOR), TIB)).toMatchObject({ ok: true });
  planned.refuses(call('RegisterAbsence', { person: UTILITY.id, ...span }), TIB, 'invalid', { field: 'data.person' });
});

test('[LM1] an organisation is called out as anybody is', () => {
  const send = call('SendCallOut', { lists: [], also: [UTILITY.id], of: 1 }, { text: 'Strömmen är borta.' });
  const sent = special.when(send, TIB).gives('CallOutSent');
  expect(sent.holds.callOuts.list[0]?.called).toMatchObject([{ person: UTILITY.id }]);
});
