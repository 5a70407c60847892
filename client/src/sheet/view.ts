import type { SheetReading } from '@ledningsplats/shared/places/sheet-reading.ts';
import { sheetTexts } from '../i18n/sheet.ts';
import { element, setText } from '../small-page/element.ts';
import { countPart } from './count-part.ts';
import type { Outbox } from './outbox.ts';
import { saidList } from './said-list.ts';
import type { SheetState } from './sender.ts';
import { messagePart, needPart, type Said } from './write-parts.ts';

export interface ViewOptions {
  outbox: Outbox;
  onPress: (how: 'in' | 'out') => void;
  onSay: (said: Said) => void;
  onDiscard: (id: string) => void;
}

/**
 * The whole page, made once and then written in: what somebody is typing stays whatever happens to the place. Without a
 * library, since an old phone on a poor line is to have it at once.
 */
export function createView(root: HTMLElement, { outbox, onPress, onSay, onDiscard }: ViewOptions) {
  const municipality = element('span');
  const sheet = element('span');
  const name = element('h1');
  const state = element('p', { className: 'state' });
  const status = element('p', { className: 'status', role: 'status' });
  const asleep = notice(sheetTexts.asleepTitle, sheetTexts.asleepText);
  const gone = notice(sheetTexts.goneTitle, sheetTexts.goneText);
  const count = countPart(onPress, onSay);
  const work = element('div', { className: 'work' }, count.node, needPart(onSay), messagePart(onSay));
  const list = saidList(onDiscard);
  const call = element('a', { className: 'call' });
  const trouble = element('p', { className: 'trouble' }, element('span', {}, sheetTexts.trouble), call);
  root.append(
    element('header', {}, element('p', { className: 'top' }, municipality, sheet), name, state),
    element('main', {}, status, asleep, gone, work, list.node, trouble),
  );

  return {
    show: (now: SheetState) => {
      const { reading, contact } = now;
      const unsent = outbox.all();
      const isGone = contact === 'gone';
      const isAsleep = !isGone && reading !== null && reading.open === null;
      // without network from the start nobody knows whether it is open: what is counted waits, and is answered later
      const isAtWork = !isGone && !isAsleep && (reading !== null || contact === 'offline' || unsent.length > 0);

      const place = reading?.place ?? '';
      setText(municipality, reading?.municipality ?? '');
      setText(sheet, reading ? sheetTexts.sheet(reading.sheet) : '');
      setText(name, place || sheetTexts.unknownPlace);
      document.title = sheetTexts.title(place || sheetTexts.unknownPlace);
      setText(state, reading?.open && !isGone ? sheetTexts.states[reading.open.state] : '');
      state.hidden = state.textContent === '';
      state.dataset.state = reading?.open?.state ?? 'closed';
      asleep.hidden = !isAsleep;
      gone.hidden = !isGone;
      work.hidden = !isAtWork;
      count.show(reading?.open ?? null, unsent);
      list.show(unsent, now.sent);
      const words = statusWords(now, outbox);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = contact;
      showCall(call, reading);
      trouble.hidden = !reading?.call;
    },
  };
}

function statusWords({ contact, sent }: SheetState, outbox: Outbox): string {
  const waiting = outbox.all().filter(({ refused }) => refused === null).length;
  switch (contact) {
    case 'starting':
      return sheetTexts.loading;
    case 'offline': {
      const words = waiting === 0 ? sheetTexts.offlineNothing : sheetTexts.offline(waiting);
      return outbox.isLasting() ? words : `${words} ${sheetTexts.offlineUnlasting}`;
    }
    case 'busy':
      return sheetTexts.busy(waiting);
    case 'gone':
      return '';
    case 'fine':
      if (waiting > 0) return sheetTexts.sending;
      return sent.length > 0 ? sheetTexts.allSent : '';
    default:
      return contact satisfies never;
  }
}

function showCall(link: HTMLAnchorElement, reading: SheetReading | null): void {
  if (!reading?.call) return;
  const { name, phone } = reading.call;
  const words = `${sheetTexts.call(name)}: ${phone}`;
  if (link.textContent === words) return;
  link.replaceChildren(`${sheetTexts.call(name)}: `, element('span', { className: 'phone' }, phone));
  link.href = `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}

function notice(title: string, text: string): HTMLElement {
  return element('section', { className: 'notice' }, element('h2', {}, title), element('p', {}, text));
}
