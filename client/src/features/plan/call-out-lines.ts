import { CHANNELS } from '@ledningsplats/shared/channels/message.ts';
import type { CallOutList, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { planCallOutTexts } from '../../i18n/plan-call-out.ts';
import { capacityName, functionName, inSentence, nameIn } from '../../i18n/plan-words.ts';

type Names = Pick<Plan, 'functions' | 'capacities' | 'callOut'>;
const words = planCallOutTexts.differences;

/** What a plan says of call-outs, a line for each thing that can change by itself. */
export function sayCallOut(
  { callOut }: Plan,
  names: Names,
  say: (key: string, what: string, text: string) => void,
): void {
  for (const list of callOut.lists) {
    const rows = list.members.map(({ who, substitute }, index) => {
      const instead = substitute === null ? '' : `, ${words.substitute(whoName(names, substitute))}`;
      return `${index + 1}. ${whoName(names, who)}${instead}`;
    });
    const head = [list.name, words.chosen(list.fromLevel), inSentence(planCallOutTexts.ways[list.way])].join(', ');
    const next = list.next === null ? [] : [words.next(nameIn(names.callOut.lists, list.next))];
    say(`callout/${list.id}`, words.list(list.name), [head, ...rows, ...next].join('\n'));
  }
  for (const { level, text } of callOut.texts) say(`callout/text/${level}`, words.text(level), text);
  const steps = callOut.steps.map(({ channels, waitMinutes }) => {
    const used = CHANNELS.filter((channel) => channels.includes(channel)).map((one) => callOutTexts.channels[one]);
    return words.step(used.join(', '), waitMinutes);
  });
  say('callout/steps', words.steps, steps.map((step, index) => `${index + 1}. ${step}`).join('\n'));
  say('callout/lasts', words.lasts, `${callOut.lastsHours} h`);
  say('callout/mustering', words.selfMustering, callOut.selfMustering ?? '–');
}

function whoName(names: Names, who: CallOutList['members'][number]['who']): string {
  switch (who.kind) {
    case 'function':
      return functionName(names, who.function);
    case 'capacity':
      return capacityName(names, who.capacity);
    case 'list':
      return words.wholeList(nameIn(names.callOut.lists, who.list));
    default:
      throw new Error(who satisfies never);
  }
}
