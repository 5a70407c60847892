import type { OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { type ReminderStep, reminderNow } from '@ledningsplats/shared/improvements/due.ts';
import type { Improvement, ImprovementsState } from '@ledningsplats/shared/improvements/events.ts';
import { toldOf } from '@ledningsplats/shared/improvements/owners.ts';
import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

type ReminderServices = Pick<Services, 'config' | 'states' | 'directory' | 'messages' | 'now' | 'log'>;

/** Reminders are of a day: a quarter of an hour late is not late. */
const LOOK_MS = 15 * 60_000;
const SUBJECTS: Readonly<Record<ReminderStep, string>> = {
  before: 'En åtgärd ska snart vara klar',
  due: 'En åtgärd ska vara klar i dag',
};

/** Tells owners of actions that are soon due, or due, for as long as the server is up [OV4]. Answers what stops it. */
export function remindOfImprovements(services: ReminderServices): () => void {
  const look = () =>
    void sendReminders(services).catch((error) => services.log.warn({ err: error }, 'reminders not sent'));
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}

/**
 * Sends what is due to be told now, by the plan's channels. An action is real, whatever it came of, and goes to real
 * people. Ids follow from the action, its day and the step: a server that was stopped at any moment tells nobody twice.
 */
export async function sendReminders({ states, directory, messages, config, now }: ReminderServices): Promise<void> {
  const plan = directory.plan?.plan;
  const state = (await states.get('improvements')).state as ImprovementsState | null;
  if (!plan || !state) return;
  const people = [...directory.people()].flatMap(({ id }) => directory.person(id) ?? []);
  const { evaluations, municipality } = plan;
  const outgoing = Object.values(state.improvements).flatMap((improvement): OutgoingMessage[] => {
    const reminder = reminderNow(improvement, evaluations, municipality.timeZone, now());
    if (reminder === null) return [];
    const { step, notAfter } = reminder;
    const { id, due } = improvement;
    return toldOf(improvement, people).flatMap((person) =>
      evaluations.channels.map((channel) => ({
        id: idOf(`improvement/${id}/${due}/${step}/${person}/${channel}`),
        purpose: { kind: 'improvement' as const, improvement: id, step },
        ...{ person, channel, notAfter },
        subject: SUBJECTS[step],
        text: textOf(improvement, step, config.publicAddress),
      })),
    );
  });
  if (outgoing.length > 0) await messages.enqueue(outgoing);
}

function textOf({ text, due }: Improvement, step: ReminderStep, address: string | null): string {
  const said = text === null ? '' : ` ${text}`;
  const when = step === 'due' ? `${SUBJECTS.due}.` : `${SUBJECTS.before}, senast ${due}.`;
  return `${when}${said}${address === null ? '' : ` Säg hur det går: ${address}/atgarder`}`;
}
