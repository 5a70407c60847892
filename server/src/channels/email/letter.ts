import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { htmlText } from './html-text.ts';
import { writtenReply } from './written-reply.ts';

/** What a letter that came in is. */
export type Letter =
  | {
      kind: 'reply';
      /** The same for the same letter, however often it is handed over. */
      id: string;
      from: string;
      text: string;
      /** As its sender's clock had it, UTC milliseconds. */
      writtenAt: number | null;
    }
  /** A mail server says that a letter of ours will not arrive. */
  | { kind: 'bounce' }
  /** A holiday notice, a list, a report of anything else: nobody's answer. */
  | { kind: 'automatic' };

/** Letters of people nest a few deep; mail programs write some kilobytes of headers. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 64 * 1024 };
/** Word begins with tens of kilobytes of styles. */
const MOST_HTML = 400_000;
/** A megabyte of pictures is some thirteen thousand: the parser goes by line, and no letter is to hold up the rest. */
const MOST_LINES = 20_000;
const NEW_LINE = 0x0a;
/** More than fits into a line of the log; what is quoted stands below. */
const MOST_TEXT = 100_000;

/**
 * Reads a letter as it came over SMTP. `isFromNobody`: its envelope had no sender, so it is a mail server's or a machine's
 * (RFC 5321 4.5.5). Throws where it is no letter at all.
 */
export async function readLetter(raw: Buffer, isFromNobody: boolean): Promise<Letter> {
  if (raw.filter((byte) => byte === NEW_LINE).length > MOST_LINES) throw new Error('a letter of too many lines');
  const letter = await PostalMime.parse(raw, { ...LIMITS, forceRfc822Attachments: true });
  if (isFromNobody) return isFailure(letter) ? { kind: 'bounce' } : { kind: 'automatic' };
  if (isAutomatic(letter)) return { kind: 'automatic' };
  const { text, html, messageId, date } = letter;
  const isPlain = text !== undefined && text.trim() !== '';
  const body = isPlain ? text : htmlText((html ?? '').slice(0, MOST_HTML));
  const writtenAt = Date.parse(date ?? '');
  return {
    kind: 'reply',
    id: createHash('sha256')
      .update(messageId ?? raw)
      .digest('hex'),
    from: letter.from?.address ?? '',
    text: writtenReply(body.slice(0, MOST_TEXT)),
    writtenAt: Number.isNaN(writtenAt) ? null : writtenAt,
  };
}

/** RFC 3834, and what was said before it; Exchange's own word for what must not be answered. */
function isAutomatic(letter: Email): boolean {
  const said = (name: string) => headerOf(letter, name);
  const automatic = said('auto-submitted');
  return (
    (automatic !== null && !automatic.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/.test(said('precedence') ?? '') ||
    ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond', 'list-id'].some((name) => said(name) !== null) ||
    /^multipart\/report/.test(said('content-type') ?? '')
  );
}

/** A report of delivery (RFC 3464) that says «failed»: one that is merely late says nothing yet. */
function isFailure({ attachments }: Email): boolean {
  const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')?.content;
  if (report === undefined) return false;
  const text = typeof report === 'string' ? report : Buffer.from(report as ArrayBuffer).toString('latin1');
  return /^action:\s?failed/im.test(text);
}

function headerOf({ headers }: Email, name: string): string | null {
  return (
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? null
  );
}
