import { element } from './element.ts';

/** Writes whom to ring in a link that rings; only what is another, so that it is read aloud once. */
export function showCall(link: HTMLAnchorElement, words: string, phone: string): void {
  if (link.textContent === `${words}: ${phone}`) return;
  link.replaceChildren(`${words}: `, element('span', { className: 'phone' }, phone));
  link.href = `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}
