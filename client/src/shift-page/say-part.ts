import type { OwnWork } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { element } from '../small-page/element.ts';

/** What to say and what to leave to others, by the plan [KR6]. */
export function sayPart() {
  const lists = element('div', { className: 'folded' });
  const node = element(
    'details',
    { className: 'part' },
    element('summary', {}, element('h2', {}, texts.sayTitle)),
    lists,
  );
  let shown = '';
  return {
    node,
    show: (work: OwnWork | null) => {
      const { leaveUnsaid = [], say = [] } = work ?? {};
      node.hidden = leaveUnsaid.length + say.length === 0;
      const next = JSON.stringify([leaveUnsaid, say]);
      if (next === shown) return;
      shown = next;
      lists.replaceChildren(...sentences(texts.leaveUnsaid, leaveUnsaid), ...sentences(texts.say, say));
    },
  };
}

function sentences(title: string, rows: readonly string[]): HTMLElement[] {
  if (rows.length === 0) return [];
  const list = element('ul', {}, ...rows.map((row) => element('li', {}, row)));
  return [element('h3', {}, title), list];
}
