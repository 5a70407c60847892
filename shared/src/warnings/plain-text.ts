import { withoutUnseen } from '../core/unseen.ts';

/** Before anything else is done with a text from outside: whatever is longer says nothing more to anybody. */
const READ_AT_MOST = 60_000;

const BREAKS: ReadonlySet<string> = new Set(['p', 'div', 'br', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'tr', 'section']);
/** What stands between these is no text. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'svg', 'math', 'noscript']);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['aring', 'å'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Aring', 'Å'],
  ['ndash', '–'],
  ['mdash', '–'],
  ['eacute', 'é'],
]);

/** A text as it was sent, for a reader: what looks like markup in it is text and stays as it stands [WA4]. */
export function asText(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  return tidy(value.slice(0, READ_AT_MOST), limit);
}

/** The words of a piece of HTML, with its paragraphs and points as lines [WA4]. Never throws, whatever it is given. */
export function textOfHtml(html: unknown, limit: number): string {
  if (typeof html !== 'string') return '';
  const source = html.slice(0, READ_AT_MOST);
  let said = '';
  let unread: string | null = null;
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (unread === null) said += source.slice(at, open < 0 ? source.length : open);
    if (open < 0) break;
    const close = source.indexOf('>', open);
    // a sign of less than, and no markup
    if (close < 0 || !/[a-z/!]/i.test(source.charAt(open + 1))) {
      if (unread === null) said += '<';
      at = open + 1;
      continue;
    }
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]*)/i.exec(source.slice(open, open + 20)) ?? [];
    const tag = name.toLowerCase();
    if (unread !== null) {
      if (slash && tag === unread) unread = null;
    } else if (UNREAD.has(tag)) unread = slash ? null : tag;
    else if (tag === 'li') said += slash ? '\n' : '\n– ';
    else if (BREAKS.has(tag)) said += '\n';
    at = close + 1;
  }
  return tidy(withEntities(said), limit);
}

function withEntities(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}

/** One kind of line end, no line of blanks, at most one empty line in a row, cut at a word with a sign that it was. */
function tidy(text: string, limit: number): string {
  const lines = withoutUnseen(text.replaceAll(/\r\n?/g, '\n').replaceAll(' ', ' '))
    .split('\n')
    .map((line) => line.trim());
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  const whole = kept.join('\n').trim();
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, limit - 2);
  const word = cut.search(/\s\S*$/);
  return `${(word > limit / 2 ? cut.slice(0, word) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()} …`;
}
