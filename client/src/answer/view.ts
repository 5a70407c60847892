import type { AnswerReading } from '@ledningsplats/shared/callouts/answer-reading.ts';
import { CALL_OUT_ANSWERS, type CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';
import { answerTexts } from '../i18n/answer.ts';
import type { AnsweringState } from '../small-page/answering.ts';
import { element, setText } from '../small-page/element.ts';
import { exerciseMark } from '../small-page/exercise-mark.ts';
import { arrivalPart } from './arrival-part.ts';
import type { Said } from './said.ts';

type State = AnsweringState<AnswerReading, Said>;

export interface ViewOptions {
  onAnswer: (said: Said) => void;
  now: () => number;
}

/** The whole page, made once and then written in. Without a library: an old phone is to have it at once. */
export function createView(root: HTMLElement, { onAnswer, now }: ViewOptions) {
  const exercise = exerciseMark();
  const municipality = element('span');
  const sent = element('span');
  const text = element('p', { className: 'text' });
  const status = element('p', { className: 'status', role: 'status' });
  const buttons = CALL_OUT_ANSWERS.map((answer) => answerButton(answer, () => onAnswer({ answer, arrivesAt: null })));
  const your = element('p', { className: 'your', 'aria-live': 'polite' });
  let said: CallOutAnswer = 'yes';
  const arrival = arrivalPart({ now, onArrival: (arrivesAt) => onAnswer({ answer: said, arrivesAt }) });
  const change = element('p', { className: 'help' }, answerTexts.change);
  const ask = element(
    'section',
    { className: 'part' },
    element('h1', {}, answerTexts.question),
    element('div', { className: 'answers' }, ...buttons.map(({ node }) => node)),
  );
  const closedTitle = element('h1');
  const closedText = element('p');
  const closed = element('section', { className: 'notice', hidden: true }, closedTitle, closedText);
  const call = element('a', { className: 'call', hidden: true });
  root.append(
    exercise.node,
    element('header', {}, element('p', { className: 'top' }, municipality, sent), text),
    element('main', {}, status, closed, your, arrival.node, ask, change, call),
  );
  document.title = answerTexts.title;

  return {
    show: (state: State) => {
      const { reading, contact, pending } = state;
      const isOpen = reading?.state === 'open' && contact !== 'gone';
      const held = pending ?? (reading?.answered ? reading.answered : null);
      exercise.show(reading);
      setText(municipality, reading?.municipality ?? '');
      setText(sent, reading ? answerTexts.sent(clockOf(reading.sentAt, now())) : '');
      setText(text, reading ? (reading.text ?? answerTexts.removed) : '');
      const words = statusWords(state);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = pending ? 'offline' : contact;
      showClosed(closed, closedTitle, closedText, state);

      ask.hidden = !isOpen;
      for (const { answer, node } of buttons) node.setAttribute('aria-pressed', String(held?.answer === answer));
      setText(your, held && contact !== 'gone' ? yourWords(held, now()) : '');
      your.hidden = your.textContent === '';
      your.dataset.answer = held?.answer ?? '';
      if (held) said = held.answer;
      arrival.node.hidden = !isOpen || held === null || held.answer === 'no';
      change.hidden = !isOpen || held === null;
      call.hidden = !reading?.call;
      if (reading?.call) {
        setText(call, `${answerTexts.call}: ${reading.call}`);
        call.href = `tel:${reading.call.replaceAll(/[^+\d]/g, '')}`;
      }
    },
  };
}

function answerButton(answer: CallOutAnswer, onPress: () => void) {
  const node = element('button', { type: 'button', className: 'answer', 'aria-pressed': 'false' });
  node.append(answerTexts.answers[answer]);
  node.dataset.answer = answer;
  node.addEventListener('click', onPress);
  return { answer, node };
}

function yourWords({ answer, arrivesAt }: Said, now: number): string {
  const words = `${answerTexts.your}: ${answerTexts.said[answer]}`;
  return arrivesAt === null ? words : `${words}, ${answerTexts.arrives(clockOf(arrivesAt, now))}`;
}

function statusWords({ contact, pending, hasArrived }: State): string {
  if (pending) return contact === 'offline' ? answerTexts.waiting : answerTexts.sending;
  switch (contact) {
    case 'starting':
      return answerTexts.loading;
    case 'offline':
      return answerTexts.offline;
    case 'busy':
      return answerTexts.busy;
    case 'gone':
      return '';
    case 'fine':
      return hasArrived ? answerTexts.arrived : '';
    default:
      return contact satisfies never;
  }
}

function showClosed(node: HTMLElement, title: HTMLElement, text: HTMLElement, { reading, contact }: State) {
  const isGone = contact === 'gone';
  const isCalledOff = reading?.state === 'called_off';
  node.hidden = !isGone && (reading === null || reading.state === 'open');
  if (isGone) {
    setText(title, answerTexts.goneTitle);
    setText(text, answerTexts.goneText);
    return;
  }
  setText(title, isCalledOff ? answerTexts.calledOffTitle : answerTexts.overTitle);
  setText(text, isCalledOff ? answerTexts.calledOffText : answerTexts.overText);
}

/** `09:15`; with the day where it is another. */
function clockOf(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ weekday: 'long' } as const);
  return new Intl.DateTimeFormat('sv-SE', { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
}
