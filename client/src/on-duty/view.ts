import type { OnDutyReading } from '@ledningsplats/shared/roster/on-duty-reading.ts';
import { onDutyTexts } from '../i18n/on-duty.ts';
import { element, setText } from '../small-page/element.ts';
import type { LookingState } from './looking.ts';
import { agoWords, clockWords, whenWords } from './when-words.ts';

/** The whole page, made once and then written in. Without a library: it is open to anybody, on any device, and on a wall. */
export function createView(root: HTMLElement, now: () => number) {
  const municipality = element('p', { className: 'top' });
  const status = element('p', { className: 'status', role: 'status' });
  const offTitle = element('h2', {}, onDutyTexts.offTitle);
  const off = element('section', { className: 'notice' }, offTitle, element('p', {}, onDutyTexts.offText));
  const gapText = element('p');
  const gap = element('div', { className: 'gap' }, element('h2', {}, onDutyTexts.gapTitle), gapText);
  const name = element('p', { className: 'name' });
  const phone = element('span', { className: 'phone' });
  const call = element('a', { className: 'call' }, `${onDutyTexts.call} `, phone);
  const noPhone = element('p', {}, onDutyTexts.noPhone);
  const deputy = fact(onDutyTexts.deputy);
  const next = fact(onDutyTexts.next);
  const asOf = fact(onDutyTexts.asOf);
  const passed = element('p', { className: 'passed' }, onDutyTexts.passed);
  const facts = element('dl', {}, deputy.node, next.node, asOf.node);
  const duty = element('section', { className: 'part' }, gap, name, call, noPhone, facts, passed);
  root.append(
    element(
      'header',
      {},
      municipality,
      element('h1', {}, onDutyTexts.title),
      element('p', { className: 'help' }, onDutyTexts.explanation),
    ),
    element('main', {}, status, off, duty),
  );

  return {
    show: (state: LookingState) => {
      const { reading, contact } = state;
      const words = statusWords(state);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = contact;
      off.hidden = contact !== 'off';
      duty.hidden = reading === null;
      setText(municipality, reading?.municipality ?? '');
      municipality.hidden = reading === null;
      document.title = reading ? onDutyTexts.titleIn(reading.municipality) : onDutyTexts.title;
      // nobody is left on the page when nobody is told
      setText(name, reading?.name ?? '');
      name.hidden = name.textContent === '';
      setText(phone, reading?.phone ?? '');
      call.hidden = noPhone.hidden = gap.hidden = true;
      if (reading === null) return facts.replaceChildren();
      facts.replaceChildren(deputy.node, next.node, asOf.node);

      gap.hidden = !reading.isGap;
      setText(gapText, reading.phone === null ? onDutyTexts.gapTextNoPhone : onDutyTexts.gapText);
      call.hidden = reading.phone === null;
      call.href = `tel:${(reading.phone ?? '').replaceAll(/[^+\d]/g, '')}`;
      noPhone.hidden = reading.phone !== null || reading.isGap;
      // where names are not told, neither is whether there is a deputy
      deputy.node.hidden = reading.name === null && reading.deputy === null;
      setText(deputy.value, reading.deputy ?? onDutyTexts.noDeputy);
      const passedMs = Math.max(0, now() - state.asOf);
      const serverNow = reading.now + passedMs;
      setText(next.value, nextWords(reading, serverNow));
      setText(asOf.value, `${clockWords(reading.now, reading.timeZone)}, ${agoWords(passedMs)}`);
      passed.hidden = contact === 'fine' || reading.until === null || serverNow < reading.until;
    },
  };
}

function nextWords({ until, isWaiting, timeZone }: OnDutyReading, now: number): string {
  if (isWaiting) return onDutyTexts.nextWaits;
  return until === null ? onDutyTexts.nextNone : whenWords(until, now, timeZone);
}

function statusWords({ contact, reading }: LookingState): string {
  switch (contact) {
    case 'starting':
      return onDutyTexts.loading;
    case 'offline':
      return reading === null ? onDutyTexts.offlineNothing : onDutyTexts.offline;
    case 'busy':
      return onDutyTexts.busy;
    case 'fine':
    case 'off':
      return '';
    default:
      return contact satisfies never;
  }
}

function fact(label: string) {
  const value = element('dd');
  return { node: element('div', {}, element('dt', {}, label), value), value };
}
