import type { OwnLoss, ServicePageReading, ServiceSaid } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { servicePageTexts as texts } from '../i18n/service-page.ts';
import { showCall } from '../small-page/call-link.ts';
import { element, setText } from '../small-page/element.ts';
import { exerciseMark } from '../small-page/exercise-mark.ts';
import type { Outbox } from '../small-page/outbox.ts';
import { saidList } from '../small-page/said-list.ts';
import type { SenderState } from '../small-page/sender.ts';
import { statusWords } from '../small-page/status-words.ts';
import { whenWords } from '../small-page/when-words.ts';
import { saidWords } from './said-words.ts';
import { tellingPart } from './telling-part.ts';

export type RefusedWhy = keyof typeof texts.why;

export interface ViewOptions {
  outbox: Outbox<ServiceSaid, RefusedWhy>;
  now: () => number;
  onSay: (said: ServiceSaid) => void;
  onDiscard: (id: string) => void;
}

/** The whole page: what is lost where the service is, and how it is there. */
export function createView(root: HTMLElement, { outbox, now, onSay, onDiscard }: ViewOptions) {
  let known: ServicePageReading['supports'] = [];
  const exercise = exerciseMark();
  const municipality = element('p', { className: 'top' });
  const name = element('h1');
  const status = element('p', { className: 'status', role: 'status' });
  const gone = element(
    'section',
    { className: 'notice' },
    element('h2', {}, texts.goneTitle),
    element('p', {}, texts.goneText),
  );
  const losses = element('ul', { className: 'losses', role: 'list' });
  const nothing = element('p');
  const lost = element('section', { className: 'part' }, element('h2', {}, texts.lostTitle), losses, nothing);
  const own = element('p', { className: 'your' });
  const part = tellingPart({ now, onSay });
  const list = saidList<ServiceSaid, RefusedWhy>({
    texts,
    wordsOf: (said) => saidWords(said, known, now()),
    onDiscard,
  });
  const call = element('a', { className: 'call' });
  const trouble = element('p', { className: 'trouble' }, element('span', {}, texts.trouble), call);
  const main = element('main', {}, status, gone, lost, own, part.node, list.node, trouble);
  root.append(exercise.node, element('header', {}, municipality, name), main);

  return {
    show: (state: SenderState<ServicePageReading, ServiceSaid, RefusedWhy>) => {
      const { reading, contact, sent } = state;
      const isGone = contact === 'gone';
      const at = now() + (reading?.ahead ?? 0);
      known = reading?.supports ?? known;
      exercise.show(reading);
      setText(municipality, reading?.municipality ?? '');
      setText(name, reading?.service ?? texts.unknownService);
      document.title = texts.title(reading?.service ?? texts.unknownService);
      gone.hidden = !isGone;
      lost.hidden = isGone || reading === null;
      losses.replaceChildren(...(reading?.lost ?? []).map((loss) => lossItem(loss, at)));
      losses.hidden = (reading?.lost.length ?? 0) === 0;
      const isUnsure = reading?.isUnsure === true;
      setText(nothing, isUnsure ? texts.unsureLost : texts.nothingLost);
      nothing.hidden = !losses.hidden && !isUnsure;
      own.hidden = isGone || !reading?.own;
      if (reading?.own) setText(own, texts.own(saidWords(reading.own, known, at), whenWords(reading.own.at, at)));
      part.node.hidden = isGone;
      part.show(reading);
      list.show(outbox.all(), sent);
      const words = statusWords(state, outbox, texts);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = contact;
      trouble.hidden = !reading?.call;
      if (reading?.call) showCall(call, texts.call(reading.call.name), reading.call.phone);
    },
  };
}

function lossItem({ what, since, prognosis }: OwnLoss, now: number): HTMLElement {
  const back = prognosis?.expected == null ? texts.unknownBack : texts.expected(whenWords(prognosis.expected, now));
  const words = prognosis === null ? texts.noPrognosis : `${back} ${texts.saidAt(whenWords(prognosis.saidAt, now))}`;
  return element(
    'li',
    {},
    element('b', {}, texts.lostSince(what.join(', '), whenWords(since, now))),
    element('span', {}, words),
  );
}
