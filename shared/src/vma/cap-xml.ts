/** An element by its name, with its text or with elements of its own, in order. */
export type Element = readonly [name: string, content: string | readonly Element[]];

/** What XML 1.0 (2.2) forbids even as a reference: most control characters, halves of pairs, and two that are none. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What stands in place of a character that XML cannot hold, so that the reader sees that something was there. */
const REPLACED = '\u{FFFD}';

/** An alert of CAP 1.2 as an XML document; text comes out as text whatever it is. */
export function capDocument(elements: readonly Element[]): string {
  const body = elements.map((element) => xmlOf(element, 1)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">\n${body}\n</alert>\n`;
}

function xmlOf([name, content]: Element, depth: number): string {
  const edge = '  '.repeat(depth);
  if (typeof content === 'string') return `${edge}<${name}>${escaped(content)}</${name}>`;
  const inner = content.map((element) => xmlOf(element, depth + 1)).join('\n');
  return `${edge}<${name}>\n${inner}\n${edge}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(FORBIDDEN, REPLACED)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
