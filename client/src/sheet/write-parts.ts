import type { SheetSaid } from '@ledningsplats/shared/places/sheet.ts';
import { NEED_LIMIT, SHEET_MESSAGE_LIMIT } from '@ledningsplats/shared/places/sheet-reading.ts';
import { sheetTexts } from '../i18n/sheet.ts';
import { element } from '../small-page/element.ts';

export type Said = SheetSaid;

/** The second of the three: what is needed, which becomes a task [PL6]. */
export function needPart(onSay: (said: Said) => void): HTMLElement {
  const { needTitle: title, needLabel: label, needHelp: help, need: button, needFault: fault } = sheetTexts;
  return writePart({ id: 'need', title, label, help, button, fault, limit: NEED_LIMIT, rows: 2 }, (text) =>
    onSay({ what: 'need', text }),
  );
}

/** The third: a message, which becomes a line in the log. */
export function messagePart(onSay: (said: Said) => void): HTMLElement {
  const { messageTitle: title, messageLabel: label, messageHelp: help, message: button } = sheetTexts;
  const fault = sheetTexts.messageFault;
  return writePart({ id: 'message', title, label, help, button, fault, limit: SHEET_MESSAGE_LIMIT, rows: 4 }, (text) =>
    onSay({ what: 'message', text }),
  );
}

interface Writing {
  id: string;
  title: string;
  label: string;
  help: string;
  button: string;
  fault: string;
  limit: number;
  rows: number;
}

/** Folded until it is wanted; folded again when it is sent, and the words are gone from the page. */
function writePart(of: Writing, onWritten: (text: string) => void): HTMLElement {
  const fault = element('p', { className: 'fault', id: `${of.id}-fault`, role: 'alert', hidden: true }, of.fault);
  const area = element('textarea', {
    id: of.id,
    rows: of.rows,
    maxLength: of.limit,
    'aria-describedby': `${of.id}-help ${of.id}-fault`,
  });
  const form = element(
    'form',
    // or the browser keeps the words with the tab, where no removal reaches
    { noValidate: true, autocomplete: 'off' },
    element('label', { htmlFor: of.id }, of.label),
    element('p', { className: 'help', id: `${of.id}-help` }, of.help),
    area,
    fault,
    element('button', { type: 'submit', className: 'primary' }, of.button),
  );
  const heading = element('h2', {}, of.title);
  const summary = element('summary', {}, heading);
  const part = element('details', { className: 'part' }, summary, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = area.value.trim();
    fault.hidden = text !== '';
    area.setAttribute('aria-invalid', String(text === ''));
    if (text === '') return area.focus();
    area.value = '';
    part.open = false;
    summary.focus();
    onWritten(text);
  });
  return part;
}
