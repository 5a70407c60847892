import type { Side } from './label-sides.ts';
import type { MapPlace } from './map-places.ts';
import styles from './PlaceMarker.module.css';

const BOLT = 'M13 2 3 14h7l-1 8 10-12h-7z';

/** A symbol that nothing has been drawn in yet. Made once for a place, and changed where it stands. */
export function symbolElement(): HTMLElement {
  const symbol = element(styles.symbol);
  symbol.append(
    element(styles.body),
    element(styles.mark),
    element(styles.over),
    element(styles.fuel),
    element(styles.label),
    element(styles.number),
  );
  symbol.children[3]?.append(bolt());
  symbol.children[4]?.append(element(styles.words), element(styles.note));
  return symbol;
}

/** Draws a place in its symbol: kind by letters, state by shape, colour and mark, and name with the state in words. */
export function drawSymbol(
  symbol: HTMLElement,
  { symbol: letters, isDevice, look, isOver, fuel, name, note }: MapPlace,
) {
  const [body, , , , label] = symbol.children;
  symbol.dataset.look = look;
  symbol.toggleAttribute('data-device', isDevice);
  symbol.toggleAttribute('data-over', isOver);
  symbol.toggleAttribute('data-fuel', fuel !== 'ok');
  write(body, letters);
  const [nameWords, noteWords] = label?.children ?? [];
  write(nameWords, name);
  write(noteWords, note);
}

/** Where its name stands, or that there is no room for it: then a number does, on paper. */
export function drawSide(symbol: HTMLElement, side: Side | 'none', number: number | null) {
  symbol.dataset.side = side;
  symbol.toggleAttribute('data-numbered', number !== null);
  write(symbol.children[5], number === null ? '' : String(number));
}

/** What its name takes on the screen, also while it is not seen. */
export function measureLabel(symbol: HTMLElement): { reach: number; width: number; height: number } {
  const label = symbol.children[4];
  const { offsetWidth: width, offsetHeight: height } = label instanceof HTMLElement ? label : NOTHING;
  return { reach: symbol.offsetWidth / 2, width, height };
}
const NOTHING = { offsetWidth: 0, offsetHeight: 0 };

/** Drawn by the style: what is read of the button is its name, which says the same and more. */
function write(part: Element | undefined, text: string): void {
  if (part instanceof HTMLElement) part.dataset.text = text;
}

function element(className: string | undefined): HTMLElement {
  const made = document.createElement('span');
  made.className = className ?? '';
  return made;
}

function bolt(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', BOLT);
  svg.append(path);
  return svg;
}
