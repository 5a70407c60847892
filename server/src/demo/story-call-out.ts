import type { CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';
import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

/** On `krisledningsgruppen` and `krisstod` of the plan. */
const CALLED = 8;

/**
 * The evening's briefing is called, and rung. A demonstration sends nothing: the server itself tells of each message that
 * its channel is not set up, and of each person that they were not reached. What they answered then is entered by hand;
 * krisstöd does not answer, and somebody sees to it.
 */
export async function tellCallOut(scribe: Scribe): Promise<void> {
  await scribe.give(
    'karin',
    0,
    'SendCallOut',
    { lists: ['krisledningsgruppen', 'krisstod'], of: CALLED },
    { text: 'Stabsorientering 3 på ledningsplatsen, avlösning för natten. Svara om du kommer.' },
  );
  const callOut = scribe.lastCommand;
  await scribe.until('everybody is tried', ({ callOuts }) =>
    callOuts.list.every(({ called }) => called.every(({ isSpent }) => isSpent)),
  );

  const answer = (who: DemoName, said: CallOutAnswer, inMinutes: number | null = null) => {
    const arrivesAt = inMinutes === null ? null : scribe.at(inMinutes);
    const data = { callOut, person: personId(who), answer: said, arrivesAt, way: 'hand' } as const;
    return scribe.give('karin', 0, 'AnswerCallOut', data, {});
  };
  await answer('lars', 'yes');
  await answer('sofia', 'yes', 10);
  await answer('eva', 'yes');
  await answer('amina', 'yes');
  await answer('mikael', 'on_way', 35);
  await answer('fredrik', 'on_way', 20);
  await answer('helena', 'no');
  await scribe.give('karin', 0, 'TakeCallOutSign', { callOut }, {});
}
