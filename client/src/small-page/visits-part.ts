import { visitTexts } from '../i18n/shift-page.ts';
import { element, setText } from './element.ts';

/** How many have come to a site, and one more under the thumb: by age alone [KR5]. */
export function visitsPart(onPress: (adults: number, young: number) => void) {
  const figure = element('p', { className: 'total', role: 'status' });
  const button = (words: string, adults: number, young: number) => {
    const made = element(
      'button',
      { type: 'button', className: 'press' },
      element('span', { className: 'sign', 'aria-hidden': 'true' }, '+'),
      words,
    );
    made.addEventListener('click', () => onPress(adults, young));
    return made;
  };
  const node = element(
    'section',
    { className: 'part' },
    element('h2', {}, visitTexts.title),
    figure,
    element('div', { className: 'presses' }, button(visitTexts.adult, 1, 0), button(visitTexts.young, 0, 1)),
    element('p', { className: 'help' }, visitTexts.help),
  );
  return {
    node,
    /** Null: nobody knows how many have come, for the page has not been told. */
    show: (total: { adults: number; young: number } | null) =>
      setText(figure, total === null ? visitTexts.unknownTotal : visitTexts.total(total.adults, total.young)),
  };
}
