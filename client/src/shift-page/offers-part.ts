import type { OwnWork, ShiftFacts } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { element } from '../small-page/element.ts';
import { spanWords } from '../small-page/when-words.ts';
import type { Said, Unsent } from './said.ts';

/** What colleagues ask: first on the page, since somebody waits for the answer. */
export function offersPart({ now, onSay }: { now: () => number; onSay: (said: Said) => void }) {
  const entries = element('div', { className: 'offers' });
  const node = element('section', { className: 'part' }, element('h2', {}, texts.offersTitle), entries);
  let shown = '';
  return {
    node,
    show: (work: OwnWork | null, unsent: readonly Unsent[]) => {
      const answered = new Set(
        unsent.flatMap(({ said, refused }) => (said.what === 'answer' && refused === null ? [said.swap] : [])),
      );
      const offers = (work?.offers ?? []).map((offer) => ({ ...offer, isAnswered: answered.has(offer.swap) }));
      node.hidden = offers.length === 0;
      const next = JSON.stringify(offers);
      // whoever stands on a button in it stays there while nothing is another
      if (next === shown) return;
      shown = next;
      const words = ({ from, until, site }: ShiftFacts) =>
        [spanWords(from, until, now()), site ?? texts.unknownSite] as const;
      entries.replaceChildren(
        ...offers.map(({ swap, from, gets, gives, isAnswered }) => {
          const asked = texts.offer(from ?? texts.colleague, ...words(gets));
          const item = element('div', { className: 'offer' }, element('p', {}, asked));
          if (gives !== null) item.append(element('p', {}, texts.offerReturn(...words(gives))));
          if (isAnswered) item.append(element('p', { className: 'help' }, texts.answering));
          else item.append(element('div', { className: 'row' }, answer(swap, true, onSay), answer(swap, false, onSay)));
          return item;
        }),
      );
    },
  };
}

function answer(swap: string, isAccepted: boolean, onSay: (said: Said) => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', className: isAccepted ? 'primary' : '' },
    isAccepted ? texts.accept : texts.decline,
  );
  button.addEventListener('click', () => onSay({ what: 'answer', swap, isAccepted }));
  return button;
}
