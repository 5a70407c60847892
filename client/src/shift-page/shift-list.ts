import type { OwnWork } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { element, setText } from '../small-page/element.ts';
import { spanWords } from '../small-page/when-words.ts';
import type { ShownShift } from './own-shifts.ts';
import { askedPart, type SwapOptions, swapPart } from './swap-part.ts';

/** Shifts in order, each with the way to give it away as long as nobody has come to it. Rows stay while their shift does: what is being chosen in one is not lost. */
export function shiftList({ now, ...options }: SwapOptions & { now: () => number }) {
  const rows = new Map<string, ReturnType<typeof shiftRow>>();
  const entries = element('ol', { role: 'list', className: 'shifts' });
  const node = element('section', { className: 'part' }, element('h2', {}, texts.all), entries);
  return {
    node,
    show: (shifts: readonly ShownShift[], work: OwnWork) => {
      node.hidden = shifts.length === 0;
      for (const id of rows.keys()) if (!shifts.some((shift) => shift.id === id)) rows.delete(id);
      const shown = shifts.map((shift) => {
        const row = rows.get(shift.id) ?? shiftRow(shift.id, options);
        rows.set(shift.id, row);
        row.show(shift, work, now());
        return row.node;
      });
      const isSame = shown.length === entries.children.length && shown.every((one, at) => entries.children[at] === one);
      if (!isSame) entries.replaceChildren(...shown);
    },
  };
}

function shiftRow(id: string, options: SwapOptions) {
  const when = element('b');
  const site = element('span');
  const asked = askedPart(options.onSay);
  const swap = swapPart(id, options);
  const node = element('li', {}, when, site, asked.node, swap.node);
  return {
    node,
    show: (shift: ShownShift, work: OwnWork, at: number) => {
      setText(when, spanWords(shift.from, shift.until, at));
      setText(site, [shift.site.name ?? texts.unknownSite, shift.as].filter(Boolean).join(' · '));
      swap.node.hidden = asked.show(shift, work) || shift.checkedIn !== null || shift.until <= at;
    },
  };
}
