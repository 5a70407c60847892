import { answerTexts } from '../i18n/answer.ts';
import { element, setText } from '../small-page/element.ts';

const MINUTE_MS = 60_000;
/** What a thumb chooses between. */
const CHOICES = [15, 30, 60, 120];

/** When somebody will be there: in so many minutes, or by the clock. */
export function arrivalPart({ now, onArrival }: { now: () => number; onArrival: (arrivesAt: number) => void }) {
  const choices = CHOICES.map((minutes) => {
    const button = element('button', { type: 'button' }, answerTexts.minutes(minutes));
    button.addEventListener('click', () => onArrival(now() + minutes * MINUTE_MS));
    return button;
  });
  const clock = element('input', { type: 'time', id: 'clock', required: true });
  const fault = element('p', { className: 'fault', role: 'alert', hidden: true });
  const form = element(
    'form',
    { noValidate: true },
    element('label', { htmlFor: 'clock' }, answerTexts.clock),
    element('div', { className: 'row' }, clock, element('button', { type: 'submit' }, answerTexts.saveClock)),
    fault,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const at = clockTime(clock.value, now());
    fault.hidden = at !== null;
    clock.setAttribute('aria-invalid', String(at === null));
    setText(fault, at === null ? answerTexts.clockFault : '');
    if (at !== null) onArrival(at);
  });
  const node = element(
    'section',
    { className: 'part' },
    element('h2', {}, answerTexts.when),
    element('div', { className: 'choices' }, ...choices),
    form,
  );
  return { node };
}

/** The next time that the clock shows this, by the device's own zone; null for nothing typed. */
export function clockTime(typed: string, now: number): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(typed) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const at = new Date(now);
  at.setHours(Number(hour), Number(minute), 0, 0);
  if (at.getTime() < now - MINUTE_MS) at.setDate(at.getDate() + 1);
  return at.getTime();
}
