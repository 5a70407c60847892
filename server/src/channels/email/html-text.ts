/** What mail programs put around the letter that is replied to, and before it: from there on it is quoted. */
const QUOTES: readonly RegExp[] = [
  // Gmail; Outlook on the web, in a phone and on a desk; Thunderbird; Apple's and others' replies
  /<div[^<>]{0,200}class="[^"<>]{0,100}gmail_quote/i,
  /<div[^<>]{0,200}id="?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)/i,
  /<div[^<>]{0,200}style=['"]?border:none;\s?border-top:solid #[0-9a-f]{6} 1/i,
  /<div[^<>]{0,200}class="moz-cite-prefix/i,
  /<blockquote/i,
];
/** What is inside them is no text. */
const UNSEEN = new Set(['head', 'style', 'script', 'title', 'template']);
const BREAKS = new Set(['br', 'p', 'div', 'tr', 'li', 'hr', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'blockquote']);
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  Eacute: 'É',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
};

/**
 * A letter in HTML as plain text, without what it quotes. For letters that have no plain text of their own; read in one pass,
 * so that a letter made to be slow is not.
 */
export function htmlText(html: string): string {
  const starts = QUOTES.map((quote) => html.search(quote)).filter((at) => at >= 0);
  const written = textOf(html.slice(0, Math.min(html.length, ...starts)));
  // answered below what was quoted
  return written.trim() === '' ? textOf(html) : written;
}

function textOf(html: string): string {
  // of the same length, which Unicode's lower case is not
  const lower = html.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const parts: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    parts.push(flowing(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open);
      continue;
    }
    const end = after(html, '>', open);
    const name = /^<\/?([a-z][a-z0-9]{0,15})/.exec(lower.slice(open, open + 18))?.[1] ?? '';
    if (BREAKS.has(name)) parts.push('\n');
    at = UNSEEN.has(name) && lower[open + 1] !== '/' ? upTo(lower, `</${name}`, end) : end;
  }
  const lines = parts.join('').split('\n');
  return lines.map((line) => line.trim()).join('\n');
}

/** What is never closed reaches to the end. */
function upTo(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function after(text: string, mark: string, from: number): number {
  return Math.min(text.length, upTo(text, mark, from) + mark.length);
}

/** Spaces and lines are one space between words in HTML; signs with names are themselves. */
function flowing(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isSign = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isSign ? String.fromCodePoint(code) : ' ';
  });
}
