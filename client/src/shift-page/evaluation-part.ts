import { findIdentityNumbers } from '@ledningsplats/shared/krisstod/identity-number.ts';
import { identityTexts } from '../i18n/identity-number.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { element, setText } from '../small-page/element.ts';
import type { Said } from './said.ts';

const LIMIT = 2_000;

type Question = { id: string; name: string };

/** The plan's questions; stopped here as on the server where an answer holds an identity number [KR5] [KR7]. */
export function evaluationPart(onSay: (said: Said) => void) {
  const fields = element('div', { className: 'questions' });
  const fault = element('p', { className: 'fault', id: 'evaluation-fault', role: 'alert', hidden: true });
  const isNamed = element('input', { type: 'checkbox' });
  const form = element(
    'form',
    // or the browser keeps the words with the tab, where no removal reaches
    { noValidate: true, autocomplete: 'off' },
    element('p', { className: 'help' }, texts.evaluationHelp),
    fields,
    element('label', { className: 'named' }, isNamed, texts.isNamed),
    fault,
    element('button', { type: 'submit', className: 'primary' }, texts.evaluate),
  );
  const done = element('p', { role: 'status', hidden: true }, texts.evaluated);
  const node = element('section', { className: 'part' }, element('h2', {}, texts.evaluationTitle), form, done);
  let areas: { id: string; area: HTMLTextAreaElement }[] = [];
  let shown = '';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = areas.map(({ id, area }) => ({ id, area, text: area.value.trim() })).filter(({ text }) => text !== '');
    const numbered = said.find(({ text }) => findIdentityNumbers(text).length > 0);
    const wrong = numbered ? numberWords(numbered.text) : texts.evaluateFault;
    const isWrong = said.length === 0 || numbered !== undefined;
    setText(fault, isWrong ? wrong : '');
    fault.hidden = !isWrong;
    if (isWrong) return (numbered?.area ?? areas[0]?.area)?.focus();
    onSay({
      what: 'evaluation',
      isNamed: isNamed.checked,
      questions: said.map(({ id }) => id),
      answers: said.map(({ text }) => text),
    });
    for (const { area } of areas) area.value = '';
    form.hidden = true;
    done.hidden = false;
  });

  return {
    node,
    show: (questions: readonly Question[]) => {
      node.hidden = questions.length === 0;
      const next = JSON.stringify(questions);
      // what somebody is writing stays while the questions are the same
      if (next === shown) return;
      shown = next;
      areas = questions.map(({ id }) => ({
        id,
        area: element('textarea', { id: `question-${id}`, rows: 3, maxLength: LIMIT }),
      }));
      fields.replaceChildren(
        ...questions.flatMap(({ id, name }, index) => {
          const area = areas[index]?.area;
          return area ? [element('label', { htmlFor: `question-${id}` }, name), area] : [];
        }),
      );
    },
  };
}

function numberWords(text: string): string {
  const [found] = findIdentityNumbers(text);
  if (!found) return texts.evaluateFault;
  return `${identityTexts.looksLike(text.slice(found.from, found.until))} ${identityTexts.isPhone}`;
}
