import type { VisitPageReading, VisitsSaid } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import { visitTexts } from '../i18n/shift-page.ts';
import { visitSheetTexts as texts } from '../i18n/visit-sheet.ts';
import { showCall } from '../small-page/call-link.ts';
import { element, setText } from '../small-page/element.ts';
import { exerciseMark } from '../small-page/exercise-mark.ts';
import type { Outbox } from '../small-page/outbox.ts';
import { saidList } from '../small-page/said-list.ts';
import type { SenderState } from '../small-page/sender.ts';
import { statusWords } from '../small-page/status-words.ts';
import { visitsPart } from '../small-page/visits-part.ts';

export type RefusedWhy = keyof typeof texts.why;

export interface ViewOptions {
  outbox: Outbox<VisitsSaid, RefusedWhy>;
  onPress: (said: VisitsSaid) => void;
  onDiscard: (id: string) => void;
}

/** The whole page: how many have come to one site, and one more. */
export function createView(root: HTMLElement, { outbox, onPress, onDiscard }: ViewOptions) {
  const exercise = exerciseMark();
  const municipality = element('span');
  const sheet = element('span');
  const name = element('h1');
  const opened = element('p', { className: 'state', 'data-state': 'open' }, texts.open);
  const status = element('p', { className: 'status', role: 'status' });
  const asleep = notice(texts.asleepTitle, texts.asleepText);
  const gone = notice(texts.goneTitle, texts.goneText);
  const visits = visitsPart((adults, young) => onPress({ what: 'visits', adults, young }));
  const child = element('p', { className: 'child' }, visitTexts.child);
  const work = element('div', { className: 'work' }, visits.node, child);
  const wordsOf = ({ adults, young }: VisitsSaid) => texts.said(adults, young);
  const list = saidList<VisitsSaid, RefusedWhy>({ texts, wordsOf, onDiscard });
  const call = element('a', { className: 'call' });
  const trouble = element('p', { className: 'trouble' }, element('span', {}, texts.trouble), call);
  root.append(
    exercise.node,
    element('header', {}, element('p', { className: 'top' }, municipality, sheet), name, opened),
    element('main', {}, status, asleep, gone, work, list.node, trouble),
  );

  return {
    show: (state: SenderState<VisitPageReading, VisitsSaid, RefusedWhy>) => {
      const { reading, contact, sent } = state;
      const unsent = outbox.all();
      const isGone = contact === 'gone';
      const isAsleep = !isGone && reading !== null && reading.open === null;
      const site = reading?.site ?? texts.unknownSite;
      exercise.show(reading);
      setText(municipality, reading?.municipality ?? '');
      setText(sheet, reading ? texts.sheet(reading.sheet) : '');
      setText(name, site);
      document.title = texts.title(site);
      opened.hidden = isGone || !reading?.open;
      asleep.hidden = !isAsleep;
      gone.hidden = !isGone;
      // without network from the start nobody knows whether it is open: what is counted waits, and is answered later
      work.hidden = isGone || isAsleep || (reading === null && contact !== 'offline' && unsent.length === 0);
      const waiting = unsent.filter(({ refused }) => refused === null).map(({ said }) => said);
      visits.show(reading?.open ? waiting.reduce(added, reading.open) : null);
      list.show(unsent, sent);
      const words = statusWords(state, outbox, texts);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = contact;
      trouble.hidden = !reading?.call;
      if (reading?.call) showCall(call, texts.call(reading.call.name), reading.call.phone);
    },
  };
}

/** So many more. */
export function added<Total extends { adults: number; young: number }>(
  total: Total,
  { adults, young }: VisitsSaid,
): Total {
  return { ...total, adults: total.adults + adults, young: total.young + young };
}

function notice(title: string, text: string): HTMLElement {
  return element('section', { className: 'notice' }, element('h2', {}, title), element('p', {}, text));
}
