import type { ColleaguesReading, OwnWork } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { element, setText } from '../small-page/element.ts';
import type { ShownShift } from './own-shifts.ts';
import type { Said } from './said.ts';

export interface SwapOptions {
  colleaguesOf: (shift: string) => Promise<ColleaguesReading['colleagues']>;
  onSay: (said: Said) => void;
}

/** Asks a colleague to take a shift. Who they are is fetched when somebody opens it, and not before [KR8]. */
export function swapPart(shift: string, { colleaguesOf, onSay }: SwapOptions) {
  const status = element('p', { className: 'help', role: 'status' });
  const choice = element('select', { id: `to-${shift}`, 'aria-describedby': `to-fault-${shift}` });
  const fault = element('p', { className: 'fault', id: `to-fault-${shift}`, role: 'alert', hidden: true });
  const form = element(
    'form',
    { noValidate: true, hidden: true },
    element('label', { htmlFor: `to-${shift}` }, texts.swapTo),
    choice,
    fault,
    element('p', { className: 'help' }, texts.swapHelp),
    element('button', { type: 'submit', className: 'primary' }, texts.swap),
  );
  const retry = element('button', { type: 'button', hidden: true }, texts.swapRetry);
  const box = element('div', { className: 'folded' }, status, retry, form);
  const node = element('details', { className: 'fold' }, element('summary', {}, texts.swapTitle), box);

  async function fill(): Promise<void> {
    setText(status, texts.swapLoading);
    retry.hidden = true;
    form.hidden = true;
    try {
      const colleagues = await colleaguesOf(shift);
      setText(status, colleagues.length === 0 ? texts.swapNobody : '');
      form.hidden = colleagues.length === 0;
      const options = [{ id: '', name: texts.swapChoose }, ...colleagues];
      choice.replaceChildren(...options.map(({ id, name }) => element('option', { value: id }, name)));
    } catch {
      setText(status, texts.swapFailed);
      retry.hidden = false;
    }
  }
  node.addEventListener('toggle', () => {
    if (node.open) void fill();
  });
  retry.addEventListener('click', () => void fill());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fault.hidden = choice.value !== '';
    setText(fault, choice.value === '' ? texts.swapMissing : '');
    choice.setAttribute('aria-invalid', String(choice.value === ''));
    if (choice.value === '') return choice.focus();
    node.open = false;
    onSay({ what: 'swap', shift, to: choice.value });
  });
  return { node };
}

/** What is asked of a colleague for a shift, with the way to take it back; hidden where nothing is. */
export function askedPart(onSay: (said: Said) => void) {
  let swap = '';
  const words = element('p');
  const withdraw = element('button', { type: 'button' }, texts.withdraw);
  withdraw.addEventListener('click', () => onSay({ what: 'answer', swap, isAccepted: false }));
  const node = element('div', { className: 'asked' }, words, withdraw);
  return {
    node,
    show: (shift: ShownShift, work: OwnWork): boolean => {
      const asked = work.asked.find((one) => one.shift === shift.id);
      node.hidden = asked === undefined;
      if (!asked) return false;
      swap = asked.swap;
      setText(words, texts.asked(asked.to || texts.colleague));
      return true;
    },
  };
}
