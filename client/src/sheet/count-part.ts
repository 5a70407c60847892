import { CAPACITY_LIMIT } from '@ledningsplats/shared/places/headcount.ts';
import type { SheetPlace } from '@ledningsplats/shared/places/sheet-reading.ts';
import { sheetTexts } from '../i18n/sheet.ts';
import { element, setText } from '../small-page/element.ts';
import { afterSaid } from './headcount-here.ts';
import type { Unsent } from './outbox.ts';
import type { Said } from './write-parts.ts';

/** The first of the three: how many are here, one more, one fewer, or as many as somebody has counted. */
export function countPart(onPress: (how: 'in' | 'out') => void, onSay: (said: Said) => void) {
  let here: number | null = null;
  const figure = element('p', { className: 'figure', role: 'status' });
  const room = element('p', { className: 'room' });
  const nobody = element('p', { className: 'fault', role: 'alert', hidden: true }, sheetTexts.nobody);
  const button = (how: 'in' | 'out', sign: string) => {
    const made = element(
      'button',
      { type: 'button', className: 'press' },
      element('span', { className: 'sign', 'aria-hidden': 'true' }, sign),
      sheetTexts[how],
    );
    made.addEventListener('click', () => {
      nobody.hidden = how === 'in' || here !== 0;
      if (nobody.hidden) onPress(how);
    });
    return made;
  };
  const node = element(
    'section',
    { className: 'part' },
    element('h2', {}, sheetTexts.countTitle),
    figure,
    room,
    element('div', { className: 'presses' }, button('out', '−'), button('in', '+')),
    nobody,
    setForm((number) => {
      nobody.hidden = true;
      onSay({ what: 'count', how: 'set', number });
    }),
  );

  return {
    node,
    show: (open: SheetPlace | null, unsent: readonly Unsent[]) => {
      const now = afterSaid(open, unsent);
      here = now?.count ?? null;
      if (here !== 0) nobody.hidden = true;
      setText(figure, now === null ? sheetTexts.unknownCount : sheetTexts.count(now.count));
      figure.dataset.known = String(now !== null);
      setText(room, now === null ? '' : roomWords(now));
      room.dataset.over = String(now !== null && now.capacity !== null && now.count >= now.capacity);
      room.hidden = room.textContent === '';
    },
  };
}

function roomWords({ count, capacity }: SheetPlace): string {
  if (capacity === null) return '';
  const of = sheetTexts.of(capacity);
  if (count < capacity) return of;
  return `${of}. ${count === capacity ? sheetTexts.full : sheetTexts.over(count - capacity)}`;
}

function setForm(onSet: (number: number) => void): HTMLElement {
  const fault = element('p', { className: 'fault', id: 'set-fault', role: 'alert', hidden: true });
  const input = element('input', {
    id: 'set',
    inputMode: 'numeric',
    autocomplete: 'off',
    maxLength: 6,
    'aria-describedby': 'set-fault',
  });
  const form = element(
    'form',
    { className: 'set', noValidate: true },
    element('label', { htmlFor: 'set' }, sheetTexts.setLabel),
    element('div', { className: 'row' }, input, element('button', { type: 'submit' }, sheetTexts.set)),
    fault,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = input.value.trim();
    const number = /^\d+$/.test(typed) ? Number(typed) : null;
    const isTooMany = number !== null && number > CAPACITY_LIMIT;
    setText(fault, isTooMany ? sheetTexts.setTooMany(CAPACITY_LIMIT.toLocaleString('sv-SE')) : sheetTexts.setFault);
    fault.hidden = number !== null && !isTooMany;
    input.setAttribute('aria-invalid', String(!fault.hidden));
    if (number === null || isTooMany) return input.focus();
    input.value = '';
    onSet(number);
  });
  return form;
}
