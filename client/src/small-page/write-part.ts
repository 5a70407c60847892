import { element, setText } from './element.ts';

export interface Writing {
  id: string;
  title: string;
  label: string;
  help: string;
  button: string;
  limit: number;
  rows: number;
  /** What is wrong with a text; null: it can be sent. */
  faultOf: (text: string) => string | null;
}

/** Folded until it is wanted; folded again when it is sent, and the words are gone from the page. */
export function writePart(of: Writing, onWritten: (text: string) => void): HTMLElement {
  const fault = element('p', { className: 'fault', id: `${of.id}-fault`, role: 'alert', hidden: true });
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
    const wrong = of.faultOf(text);
    setText(fault, wrong ?? '');
    fault.hidden = wrong === null;
    area.setAttribute('aria-invalid', String(wrong !== null));
    if (wrong !== null) return area.focus();
    area.value = '';
    part.open = false;
    summary.focus();
    onWritten(text);
  });
  return part;
}
