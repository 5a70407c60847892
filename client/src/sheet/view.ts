import { sheetTexts } from '../i18n/sheet.ts';
import { showCall } from '../small-page/call-link.ts';
import { element, setText } from '../small-page/element.ts';
import { saidList } from '../small-page/said-list.ts';
import { statusWords } from '../small-page/status-words.ts';
import { countPart } from './count-part.ts';
import type { Outbox, RefusedWhy } from './outbox.ts';
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
  const list = saidList<Said, RefusedWhy>({ texts: sheetTexts, wordsOf: saidWords, onDiscard });
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
      const words = statusWords(now, outbox, sheetTexts);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = contact;
      if (reading?.call) showCall(call, sheetTexts.call(reading.call.name), reading.call.phone);
      trouble.hidden = !reading?.call;
    },
  };
}

function notice(title: string, text: string): HTMLElement {
  return element('section', { className: 'notice' }, element('h2', {}, title), element('p', {}, text));
}

function saidWords(said: Said): string {
  return said.what === 'count' ? sheetTexts.said[said.how](said.number) : sheetTexts.said[said.what](said.text);
}
