import { SIREN_RESULTS, type SirenResult } from '@ledningsplats/shared/sirens/events.ts';
import { listenerPageTexts as texts } from '../i18n/listener-page.ts';
import { element, setText } from '../small-page/element.ts';
import { showPosition } from '../small-page/position-link.ts';
import type { ShownSiren } from './listening.ts';

/** The sirens of a link, each with four buttons; whoever stands on one stays there when something is told anew. */
export function sirenParts(onPress: (siren: string, result: SirenResult) => void) {
  const node = element('div', { className: 'work' });
  const parts = new Map<string, ReturnType<typeof sirenPart>>();

  return {
    node,
    show: (sirens: readonly ShownSiren[], isOpen: boolean) => {
      for (const [id, part] of parts) {
        if (sirens.some((siren) => siren.id === id)) continue;
        part.node.remove();
        parts.delete(id);
      }
      for (const siren of sirens) {
        const known = parts.get(siren.id);
        const part = known ?? sirenPart((result) => onPress(siren.id, result));
        if (!known) {
          parts.set(siren.id, part);
          node.append(part.node);
        }
        part.show(siren, isOpen);
      }
    },
  };
}

function sirenPart(onPress: (result: SirenResult) => void) {
  const name = element('h2');
  const position = element('a', { className: 'position' });
  const sign = element('span', { className: 'siren-sign', 'aria-hidden': 'true' });
  const words = element('span');
  const state = element('p', { className: 'heard', role: 'status' }, sign, words);
  const buttons = new Map(SIREN_RESULTS.map((result) => [result, resultButton(result, onPress)]));
  const group = element('div', { className: 'presses', role: 'group' }, ...buttons.values());
  const node = element('section', { className: 'part' }, name, position, state, group);
  return {
    node,
    show: (siren: ShownSiren, isOpen: boolean) => {
      const { result, isWaiting } = siren;
      const called = siren.name ?? texts.unnamed;
      setText(name, called);
      showPosition(position, texts.map, siren.position);
      setText(sign, texts.signs[result ?? 'unsaid']);
      sign.dataset.result = result ?? 'unsaid';
      const said = result === null ? texts.unsaid : texts.said(texts.results[result]);
      setText(words, isWaiting ? `${said} (${texts.waits})` : said);
      group.setAttribute('aria-label', texts.buttons(called));
      group.hidden = !isOpen;
      for (const [one, button] of buttons) button.setAttribute('aria-pressed', String(one === result));
    },
  };
}

function resultButton(result: SirenResult, onPress: (result: SirenResult) => void): HTMLButtonElement {
  const sign = element(
    'span',
    { className: 'siren-sign', 'aria-hidden': 'true', 'data-result': result },
    texts.signs[result],
  );
  const button = element('button', { type: 'button', className: 'press' }, sign, texts.results[result]);
  button.addEventListener('click', () => onPress(result));
  return button;
}
