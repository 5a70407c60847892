import type {
  Loss,
  LossContent,
  LossEvent,
  LossFacts,
  ServiceAnsweredEvent,
} from '@ledningsplats/shared/losses/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { lossTexts as texts } from './losses.ts';
import type { MachineWords, Names } from './machine-lines.ts';
import { inSentence, nameIn } from './plan-words.ts';

type When = (at: number) => string;

/** `El, vatten och avlopp`: what is lost, as the plan calls it. */
export function needNames(plan: Plan | null, needs: readonly string[]): string {
  const names = needs.map((id) => nameIn(plan?.continuity.needs ?? [], id));
  return names.map((name, index) => (index === 0 ? name : inSentence(name))).join(', ');
}

/** `Väntas tillbaka 18:00 enligt Elbolaget, sagt 14:20.`; null where nobody has said anything. */
export function prognosisWords({ prognosis }: LossFacts, source: string | undefined, when: When): string | null {
  if (prognosis === null) return null;
  const { expected, saidAt } = prognosis;
  const said = source === undefined ? texts.saidAt(when(saidAt)) : texts.saidBy(source, when(saidAt));
  return `${expected === null ? texts.unknownBack : texts.expectedBack(when(expected))}, ${said}`;
}

/** A loss in a sentence or two, as the lägesbild quotes it; null where its words have been removed. */
export function lossSummary({ number, facts, content, status, settled }: Loss, plan: Plan, when: When): string | null {
  if (content === null) return null;
  const what = texts.named(number, needNames(plan, facts.needs), content.where);
  if (status === 'back') return texts.isBack(what, when(settled?.back ?? facts.since));
  const prognosis = prognosisWords(facts, content.source, when);
  return `${texts.since(what, when(facts.since))}.${prognosis === null ? ` ${texts.noPrognosis}.` : ` ${prognosis}.`}`;
}

/** A line of the log about what is lost [KO2]. */
export function lossLine(event: LossEvent, { plan, when }: Names): MachineWords {
  switch (event.type) {
    case 'LossRecorded':
    case 'LossUpdated': {
      const { number, facts } = event.data;
      const what = named(number, facts.needs, event.content, plan);
      const text = `${event.type === 'LossRecorded' ? texts.since(what, when(facts.since)) : texts.updated(what)}.`;
      const prognosis = prognosisWords(facts, event.content?.source, when);
      const since = event.type === 'LossRecorded' ? [] : [texts.sinceAlone(when(facts.since))];
      const note = event.content?.note;
      return {
        text: note === undefined ? text : `${text} ${note}`,
        details: [...since, ...(prognosis === null ? [] : [inSentence(prognosis)])],
      };
    }
    case 'LossEnded': {
      const { number, needs, back } = event.data;
      const note = event.content?.note;
      const text = texts.isBack(named(number, needs, event.content, plan), when(back));
      return { text: note === undefined ? text : `${text} ${note}`, details: [] };
    }
    case 'LossWithdrawn': {
      const { number, needs } = event.data;
      const reason = event.content?.reason;
      const text = texts.wasNone(named(number, needs, event.content, plan));
      return { text: reason === undefined ? text : `${text} ${reason}`, details: [] };
    }
    case 'LossRestored': {
      const { number, needs } = event.data;
      return { text: texts.isStill(named(number, needs, event.content, plan)), details: [] };
    }
    default:
      throw new Error(event satisfies never);
  }
}

/** A line of the log about what a service has said, by its number: its name is the register's [KO3]. */
export function answerLine({ number, answer }: ServiceAnsweredEvent['data']): string {
  const who = number === null ? texts.aService : texts.service(number);
  return answer === null ? texts.answerStruck(who) : texts.answered(who, inSentence(texts.answers[answer]));
}

function named(number: number, needs: readonly string[], content: Partial<LossContent> | null, plan: Plan | null) {
  return texts.named(number, needNames(plan, needs), content?.where ?? texts.removed);
}
