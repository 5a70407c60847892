import { SERVICE_ANSWERS } from '@ledningsplats/shared/losses/events.ts';
import { SERVICE_STATUSES } from '@ledningsplats/shared/losses/telling/events.ts';
import type { ServicePageReading, ServiceSaid } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { servicePageTexts as texts } from '../i18n/service-page.ts';
import { element, setText } from '../small-page/element.ts';
import { fieldTime, readFieldTime } from './until-field.ts';

const HOUR_MS = 3_600_000;
const HOURS = [1, 4, 12, 24];
/** As the server: more is not counted down to. */
const LONGEST_MS = 28 * 24 * HOUR_MS;
const NOTE_LIMIT = 2_000;

export interface TellingPartOptions {
  now: () => number;
  onSay: (said: ServiceSaid) => void;
}

/** «Så här är det hos oss»: one of three words, and what more there is to say. */
export function tellingPart({ now, onSay }: TellingPartOptions) {
  let ahead = 0;
  let shown = '';
  const fault = faultLine('answer-fault');
  const answer = choices('answer', texts.answer, SERVICE_ANSWERS, texts.answers, 'answer');
  answer.node.append(fault);
  answer.node.setAttribute('aria-describedby', 'answer-fault');
  const status = choices('status', texts.status, SERVICE_STATUSES, texts.statuses, 'choice');
  const untilFault = faultLine('until-fault');
  const until = element('input', { type: 'datetime-local', id: 'until', 'aria-describedby': 'until-help until-fault' });
  const soon = HOURS.map((hours) => {
    const button = element('button', { type: 'button' }, texts.hours(hours));
    button.addEventListener('click', () => {
      until.value = fieldTime(now() + ahead + hours * HOUR_MS);
    });
    return button;
  });
  const supports = element('div', { className: 'choices' });
  const needs = element('fieldset', {}, element('legend', {}, texts.supports), supports);
  const note = element('textarea', { id: 'note', rows: 3, maxLength: NOTE_LIMIT, 'aria-describedby': 'note-help' });
  const form = element(
    'form',
    // or the browser keeps the words with the tab
    { noValidate: true, autocomplete: 'off' },
    answer.node,
    status.node,
    element(
      'div',
      { className: 'field' },
      element('label', { htmlFor: 'until' }, texts.until),
      element('p', { className: 'help', id: 'until-help' }, texts.untilHelp),
      element('div', { className: 'row soon', role: 'group', 'aria-label': texts.untilIn }, ...soon),
      until,
      untilFault,
    ),
    needs,
    element(
      'div',
      { className: 'field' },
      element('label', { htmlFor: 'note' }, texts.note),
      element('p', { className: 'help', id: 'note-help' }, texts.noteHelp),
      note,
    ),
    element('button', { type: 'submit', className: 'primary' }, texts.send),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = answer.value();
    const at = readFieldTime(until.value);
    const from = now() + ahead;
    const isOff = at !== null && (at <= from || at > from + LONGEST_MS);
    say(fault, chosen === null ? texts.answerMissing : null);
    say(untilFault, isOff ? texts.untilWrong : null);
    until.setAttribute('aria-invalid', String(isOff));
    if (chosen === null) return answer.focus();
    if (isOff) return until.focus();
    const words = note.value.trim();
    note.value = '';
    onSay({
      answer: chosen,
      status: status.value(),
      until: at,
      supports: ticked(supports),
      ...(words !== '' && { note: words }),
    });
  });
  const heading = element('h2', {}, texts.formTitle);
  return {
    node: element('section', { className: 'part' }, heading, element('p', { className: 'help' }, texts.formHelp), form),
    /** What can be asked for, and what is said already where nothing has been chosen here. */
    show: (reading: ServicePageReading | null) => {
      ahead = reading?.ahead ?? 0;
      needs.hidden = (reading?.supports.length ?? 0) === 0;
      const list = JSON.stringify(reading?.supports ?? []);
      if (reading === null || list === shown) return;
      shown = list;
      supports.replaceChildren(
        ...reading.supports.map(({ id, name }) => tick('checkbox', 'supports', id, name, 'choice')),
      );
      const { own } = reading;
      if (own === null || answer.value() !== null) return;
      answer.choose(own.answer);
      if (own.status !== null) status.choose(own.status);
      if (own.until !== null && own.until > now() + ahead) until.value = fieldTime(own.until);
      for (const box of supports.querySelectorAll('input')) box.checked = own.supports.includes(box.value);
    },
  };
}

function choices<Id extends string>(
  name: string,
  legend: string,
  ids: readonly Id[],
  words: Readonly<Record<Id, string>>,
  className: string,
) {
  const labels = ids.map((id) => tick('radio', name, id, words[id], className));
  const node = element(
    'fieldset',
    {},
    element('legend', {}, legend),
    element('div', { className: 'choices' }, ...labels),
  );
  const inputs = () => [...node.querySelectorAll('input')];
  return {
    node,
    value: (): Id | null => (inputs().find(({ checked }) => checked)?.value as Id | undefined) ?? null,
    choose: (id: Id) => {
      for (const input of inputs()) input.checked = input.value === id;
    },
    focus: () => inputs()[0]?.focus(),
  };
}

function tick(type: 'radio' | 'checkbox', name: string, value: string, words: string, className: string) {
  return element('label', { className }, element('input', { type, name, value }), element('span', {}, words));
}

function ticked(list: HTMLElement): string[] {
  return [...list.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
}

function faultLine(id: string) {
  return element('p', { className: 'fault', id, role: 'alert', hidden: true });
}

function say(line: HTMLElement, words: string | null): void {
  setText(line, words ?? '');
  line.hidden = words === null;
}
