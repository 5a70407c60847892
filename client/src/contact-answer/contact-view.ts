import type { TrialAnswerReading } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { TRIAL_ANSWERS, type TrialAnswer } from '@ledningsplats/shared/contact-trials/way-state.ts';
import { contactAnswerTexts as texts } from '../i18n/contact-answer.ts';
import type { AnsweringState } from '../small-page/answering.ts';
import { element, setText } from '../small-page/element.ts';

export interface SaidOfWay {
  said: TrialAnswer;
}

type State = AnsweringState<TrialAnswerReading, SaidOfWay>;

/** The whole page behind a proof's link, made once and then written in: that nothing has happened, a question, two answers [LM5]. */
export function createContactView(root: HTMLElement, onAnswer: (said: TrialAnswer) => void) {
  const municipality = element('span');
  const status = element('p', { className: 'status', role: 'status' });
  const question = element('h1');
  const buttons = TRIAL_ANSWERS.map((said) => {
    const node = element(
      'button',
      { type: 'button', className: 'answer', 'aria-pressed': 'false' },
      texts.answers[said],
    );
    node.addEventListener('click', () => onAnswer(said));
    return { said, node };
  });
  const ask = element(
    'section',
    { className: 'part' },
    question,
    element('p', { className: 'help' }, texts.why),
    element('div', { className: 'answers' }, ...buttons.map(({ node }) => node)),
  );
  const your = element('p', { className: 'your', 'aria-live': 'polite' });
  const gone = element(
    'section',
    { className: 'notice', hidden: true },
    element('h1', {}, texts.goneTitle),
    element('p', {}, texts.goneText),
  );
  root.append(
    element(
      'header',
      {},
      element('p', { className: 'top' }, municipality),
      element('p', { className: 'text' }, texts.mark),
    ),
    element('main', {}, status, gone, your, ask),
  );
  document.title = texts.title;

  return {
    show: (state: State) => {
      const { reading, contact, pending } = state;
      const isGone = contact === 'gone';
      const held = pending?.said ?? reading?.said ?? null;
      setText(municipality, reading?.municipality ?? '');
      setText(question, reading ? texts.question(reading.name) : '');
      ask.hidden = isGone || reading === null;
      gone.hidden = !isGone;
      for (const { said, node } of buttons) node.setAttribute('aria-pressed', String(held === said));
      setText(your, held && !isGone ? texts.said[held] : '');
      your.hidden = your.textContent === '';
      const words = statusWords(state);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = pending ? 'offline' : contact;
    },
  };
}

function statusWords({ contact, pending, hasArrived }: State): string {
  if (pending) return contact === 'offline' ? texts.waiting : texts.sending;
  switch (contact) {
    case 'starting':
      return texts.loading;
    case 'offline':
      return texts.offline;
    case 'busy':
      return texts.busy;
    case 'gone':
      return '';
    case 'fine':
      return hasArrived ? texts.arrived : '';
    default:
      return contact satisfies never;
  }
}
