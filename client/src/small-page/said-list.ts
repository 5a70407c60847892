import { element } from './element.ts';
import type { Unsent } from './outbox.ts';

/** The newest of what has arrived: enough to see that it did. */
const SENT_SHOWN = 8;

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });
const dayClock = new Intl.DateTimeFormat('sv-SE', { weekday: 'short', hour: '2-digit', minute: '2-digit' });

export interface SaidListOptions<Said, Why extends string> {
  texts: {
    listTitle: string;
    fates: Readonly<Record<'waiting' | 'sent' | 'refused', string>>;
    discard: string;
    discardOf: (what: string) => string;
    why: Readonly<Record<Why, string>>;
  };
  wordsOf: (said: Said) => string;
  onDiscard: (id: string) => void;
}

/** What was said on a page, newest first: what waits, what did not arrive and why, what is sent. */
export function saidList<Said, Why extends string>(options: SaidListOptions<Said, Why>) {
  const entries = element('ol', { role: 'list' });
  const node = element('section', { className: 'said' }, element('h2', {}, options.texts.listTitle), entries);
  let shown = '';

  return {
    node,
    show: (unsent: readonly Unsent<Said, Why>[], sent: readonly Unsent<Said, Why>[]) => {
      const rows = [
        ...sent.slice(-SENT_SHOWN).map((one) => ({ one, fate: 'sent' as const })),
        ...unsent.map((one) => ({ one, fate: one.refused === null ? ('waiting' as const) : ('refused' as const) })),
      ].sort((a, b) => b.one.madeAt - a.one.madeAt);
      node.hidden = rows.length === 0;
      const next = JSON.stringify(rows);
      // whoever stands on a button in it stays there while nothing is another
      if (next === shown) return;
      shown = next;
      entries.replaceChildren(...rows.map(({ one, fate }) => row(one, fate, options)));
    },
  };
}

function row<Said, Why extends string>(
  one: Unsent<Said, Why>,
  fate: 'waiting' | 'sent' | 'refused',
  { texts, wordsOf, onDiscard }: SaidListOptions<Said, Why>,
): HTMLElement {
  const words = wordsOf(one.said);
  const item = element(
    'li',
    { 'data-fate': fate },
    element('span', { className: 'when' }, whenWords(one.madeAt)),
    element('span', { className: 'what' }, words),
    element('span', { className: 'fate' }, texts.fates[fate]),
  );
  if (one.refused === null) return item;
  const button = element('button', { type: 'button', 'aria-label': texts.discardOf(words) }, texts.discard);
  button.addEventListener('click', () => onDiscard(one.id));
  item.append(element('span', { className: 'why' }, texts.why[one.refused]), button);
  return item;
}

/** With the day when it is another than today: what has waited since last night says so. */
function whenWords(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return (isToday ? clock : dayClock).format(at);
}
