import type { CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';
import type { Channel } from '@ledningsplats/shared/channels/message.ts';
import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

/** On `krisledningsgruppen` and `krisstod` of the plan; the deputy is called if the director does not come. */
const CALLED: readonly DemoName[] = ['lars', 'sofia', 'amina', 'mikael', 'fredrik', 'helena', 'peter'];
const SILENT: readonly DemoName[] = ['peter'];
const DEPUTY = 1;

/**
 * The evening's briefing is called, and rung: a demonstration sends nothing, and says of each message that the channel is
 * not set up. What they answered is entered by hand; krisstöd does not answer, and somebody sees to it.
 */
export async function tellCallOut(scribe: Scribe): Promise<void> {
  await scribe.give(
    'karin',
    -2.6,
    'SendCallOut',
    { lists: ['krisledningsgruppen', 'krisstod'], of: CALLED.length + DEPUTY },
    { text: 'Stabsorientering 2 på ledningsplatsen, avlösning för natten. Svara om du kommer.' },
  );
  const callOut = scribe.lastCommand;

  const tell = async (minute: number, step: number, names: readonly DemoName[], channels: readonly Channel[]) => {
    const people = names.map(personId);
    await scribe.giveAsSystem(minute, 'StepCallOut', { callOut, steps: [{ step, people }] });
    const state = { state: 'failed', reason: 'not_configured', at: scribe.at(minute) } as const;
    const changes = people.flatMap((person) => channels.map((channel) => ({ person, channel, ...state })));
    await scribe.giveAsSystem(minute, 'ReportCallOutDelivery', { callOut, changes });
  };
  const answer = (minute: number, who: DemoName, said: CallOutAnswer, inMinutes: number | null = null) => {
    const arrivesAt = inMinutes === null ? null : scribe.at(inMinutes);
    const data = { callOut, person: personId(who), answer: said, arrivesAt, way: 'hand' } as const;
    return scribe.give('karin', minute, 'AnswerCallOut', data, {});
  };

  await tell(-2.5, 0, CALLED, ['push', 'sms', 'email']);
  await answer(-2.3, 'lars', 'yes');
  await answer(-2.1, 'sofia', 'yes', 10);
  await answer(-1.9, 'amina', 'yes');
  await answer(-1.7, 'mikael', 'on_way', 35);
  await answer(-1.5, 'fredrik', 'on_way', 20);
  await answer(-1.3, 'helena', 'no');
  await tell(-1.2, 1, SILENT, ['push', 'sms']);
  await tell(-1.1, 2, SILENT, ['sms']);
  const spent = [{ step: null, people: SILENT.map(personId) }];
  await scribe.giveAsSystem(-1, 'StepCallOut', { callOut, steps: spent });
  await scribe.give('karin', -0.5, 'TakeCallOutSign', { callOut }, {});
}
