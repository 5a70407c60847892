import { DEBRIEF_ANSWERS } from '@ledningsplats/shared/krisstod/after/events.ts';
import type { AfterPart } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { element, setText } from '../small-page/element.ts';
import { evaluationPart } from './evaluation-part.ts';
import type { Said, Unsent } from './said.ts';

/** When the effort is over: thanks, the offer of a talk, and how it was [KR7]. */
export function afterPart(onSay: (said: Said) => void) {
  const answered = element('p', { className: 'help', role: 'status' });
  const buttons = DEBRIEF_ANSWERS.map((answer) => {
    const button = element('button', { type: 'button' }, texts.debriefs[answer]);
    button.addEventListener('click', () => onSay({ what: 'debrief', answer }));
    return [answer, button] as const;
  });
  const debrief = element(
    'section',
    { className: 'part' },
    element('h2', {}, texts.debriefTitle),
    element('p', { className: 'help' }, texts.debriefHelp),
    element('div', { className: 'row' }, ...buttons.map(([, button]) => button)),
    answered,
  );
  const evaluation = evaluationPart(onSay);
  const thanks = element(
    'section',
    { className: 'part' },
    element('h2', {}, texts.afterTitle),
    element('p', {}, texts.afterText),
  );
  const node = element('div', { className: 'work' }, thanks, debrief, evaluation.node);
  return {
    node,
    show: (after: AfterPart | null, unsent: readonly Unsent[]) => {
      const waiting = unsent.findLast(({ said, refused }) => said.what === 'debrief' && refused === null)?.said;
      const answer = waiting?.what === 'debrief' ? waiting.answer : (after?.debrief ?? null);
      for (const [value, button] of buttons) {
        button.setAttribute('aria-pressed', String(value === answer));
        button.className = value === answer ? 'primary' : '';
      }
      setText(answered, answer === null ? '' : texts.debriefAnswered(texts.debriefs[answer]));
      answered.hidden = answer === null;
      evaluation.show(after?.questions ?? []);
    },
  };
}
