import { sheetTexts } from '../i18n/sheet.ts';
import { element } from '../small-page/element.ts';
import type { Unsent } from './outbox.ts';

/** The newest of what has arrived: enough to see that it did. */
const SENT_SHOWN = 8;

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });
const dayClock = new Intl.DateTimeFormat('sv-SE', { weekday: 'short', hour: '2-digit', minute: '2-digit' });

/** What was said on this page, newest first: what waits, what did not arrive and why, what is sent. */
export function saidList(onDiscard: (id: string) => void) {
  const entries = element('ol', { role: 'list' });
  const node = element('section', { className: 'said' }, element('h2', {}, sheetTexts.listTitle), entries);
  let shown = '';

  return {
    node,
    show: (unsent: readonly Unsent[], sent: readonly Unsent[]) => {
      const rows = [
        ...sent.slice(-SENT_SHOWN).map((one) => ({ one, fate: 'sent' as const })),
        ...unsent.map((one) => ({ one, fate: one.refused === null ? ('waiting' as const) : ('refused' as const) })),
      ].sort((a, b) => b.one.madeAt - a.one.madeAt);
      node.hidden = rows.length === 0;
      const next = JSON.stringify(rows);
      // whoever stands on a button in it stays there while nothing is another
      if (next === shown) return;
      shown = next;
      entries.replaceChildren(...rows.map(({ one, fate }) => row(one, fate, onDiscard)));
    },
  };
}

function row(one: Unsent, fate: keyof typeof sheetTexts.fates, onDiscard: (id: string) => void): HTMLElement {
  const words = saidWords(one);
  const item = element(
    'li',
    { 'data-fate': fate },
    element('span', { className: 'when' }, whenWords(one.madeAt)),
    element('span', { className: 'what' }, words),
    element('span', { className: 'fate' }, sheetTexts.fates[fate]),
  );
  if (one.refused === null) return item;
  const button = element('button', { type: 'button', 'aria-label': sheetTexts.discardOf(words) }, sheetTexts.discard);
  button.addEventListener('click', () => onDiscard(one.id));
  item.append(element('span', { className: 'why' }, sheetTexts.why[one.refused]), button);
  return item;
}

function saidWords({ said }: Unsent): string {
  return said.what === 'count' ? sheetTexts.said[said.how](said.number) : sheetTexts.said[said.what](said.text);
}

/** With the day when it is another than today: what has waited since last night says so. */
function whenWords(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return (isToday ? clock : dayClock).format(at);
}
