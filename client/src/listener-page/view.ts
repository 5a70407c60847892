import { VMA_TEST_TIME } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { SirenResult } from '@ledningsplats/shared/sirens/events.ts';
import type { ListenerReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import type { ListenerSaid } from '@ledningsplats/shared/sirens/listener-schema.ts';
import { listenerPageTexts as texts } from '../i18n/listener-page.ts';
import { showCall } from '../small-page/call-link.ts';
import { element, setText } from '../small-page/element.ts';
import type { Outbox } from '../small-page/outbox.ts';
import { saidList } from '../small-page/said-list.ts';
import type { SenderState } from '../small-page/sender.ts';
import { statusWords } from '../small-page/status-words.ts';
import { phaseOf, type RefusedWhy, shownSirens } from './listening.ts';
import { sirenParts } from './siren-parts.ts';

export interface ViewOptions {
  outbox: Outbox<ListenerSaid, RefusedWhy>;
  /** By the server's clock. */
  now: () => number;
  onPress: (siren: string, result: SirenResult) => void;
  onDiscard: (id: string) => void;
}

/** The test's day and time are the municipality's own, whatever the phone is set to. */
const day = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The whole page: when the sirens sound, which are one's own, and how they were heard. */
export function createView(root: HTMLElement, { outbox, now, onPress, onDiscard }: ViewOptions) {
  const municipality = element('span');
  const link = element('span');
  const when = element('p', { className: 'big' });
  const status = element('p', { className: 'status', role: 'status' });
  const early = element('p', { className: 'notice' }, texts.early);
  const how = element('p', { className: 'help' }, texts.how);
  const over = notice(texts.overTitle, texts.overText);
  const gone = notice(texts.goneTitle, texts.goneText);
  const none = notice(texts.noneTitle, texts.noneText);
  const unknown = notice(texts.unknownTitle, texts.unknownText);
  const parts = sirenParts(onPress);
  let names: ReadonlyMap<string, string> = new Map();
  const wordsOf = ({ siren, result }: ListenerSaid) =>
    texts.entry(names.get(siren) ?? texts.unnamed, texts.results[result]);
  const list = saidList<ListenerSaid, RefusedWhy>({ texts, wordsOf, onDiscard });
  const call = element('a', { className: 'call' });
  const trouble = element('p', { className: 'trouble' }, element('span', {}, texts.trouble), call);
  root.append(
    element('header', {}, element('p', { className: 'top' }, municipality, link), element('h1', {}, texts.title), when),
    element('main', {}, status, gone, unknown, none, over, early, how, parts.node, list.node, trouble),
  );

  return {
    show: (state: SenderState<ListenerReading, ListenerSaid, RefusedWhy>) => {
      const { contact, sent } = state;
      const isGone = contact === 'gone';
      const reading = isGone ? null : state.reading;
      const phase = reading && phaseOf(reading, now());
      const unsent = outbox.all();
      if (state.reading) names = new Map(state.reading.sirens.map(({ id, name }) => [id, name ?? texts.unnamed]));
      setText(municipality, reading?.municipality ?? '');
      setText(link, reading ? texts.link(reading.link) : '');
      setText(when, reading ? texts.when(day.format(Date.parse(reading.test)), VMA_TEST_TIME) : '');
      when.hidden = reading === null;
      gone.hidden = !isGone;
      unknown.hidden = isGone || reading !== null || contact === 'starting';
      none.hidden = reading === null || reading.sirens.length > 0;
      over.hidden = phase !== 'over';
      early.hidden = phase !== 'early';
      how.hidden = phase !== 'open' && phase !== 'early';
      parts.show(reading ? shownSirens(reading, unsent) : [], phase === 'open');
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

function notice(title: string, text: string): HTMLElement {
  return element('section', { className: 'notice' }, element('h2', {}, title), element('p', {}, text));
}
