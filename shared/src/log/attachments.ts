import type { Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';

/** A photo from a phone, or a scanned plan; a film is sent another way. */
export const ATTACHMENT_LIMIT = 10_000_000;
export const ATTACHMENTS_PER_LINE = 6;
/** A preview as a JPEG, in bytes. */
export const THUMBNAIL_LIMIT = 60_000;

/** What is taken, by what the bytes say and not by the name. Nothing else is: no program, no page, no script. */
export const ATTACHMENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'application/zip',
  'text/plain',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** Pictures that every browser draws without running anything; all else is only ever saved to a file. */
const SHOWN: ReadonlySet<AttachmentType> = new Set(['image/jpeg', 'image/png', 'image/webp']);

export function isShownInline(type: AttachmentType): boolean {
  return SHOWN.has(type);
}

/** What a line says of a file that belongs to it. Covered by the line's hash, and so by the chain [LG9]. */
export interface LineAttachment {
  id: string;
  /** As the sender's device called it. */
  name: string;
  type: AttachmentType;
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes, in lower-case hex. */
  sha256: string;
}

/** What the store knows of a file that has been sent in. */
export interface StoredAttachment {
  id: string;
  stream: string;
  /** Account that sent it. */
  by: string;
  type: AttachmentType;
  size: number;
  sha256: string;
  /** The line that it belongs to; null until there is one. */
  line: number | null;
}

/**
 * Whether a line may be given these files: each sent in whole to the line's own stream, by the one who writes, and not
 * yet another line's. `unknown_item`, field `content.attachments`.
 */
export function refuseAttachments(
  sight: Sight,
  attachments: readonly LineAttachment[] | undefined,
  user: string,
): Refusal | null {
  const isMine = ({ id, type, size, sha256 }: LineAttachment) => {
    const stored = sight.needed.attachments.get(id);
    return (
      stored?.stream === sight.stream &&
      stored.by === user &&
      stored.line === null &&
      stored.type === type &&
      stored.size === size &&
      stored.sha256 === sha256
    );
  };
  if ((attachments ?? []).every(isMine)) return null;
  return refuse('unknown_item', { field: 'content.attachments' });
}

/** The files that an event's line has, by id. */
export function attachmentsOf(content: unknown): string[] {
  const { attachments } = (content ?? {}) as { attachments?: LineAttachment[] };
  return (attachments ?? []).map(({ id }) => id);
}

/** What the first bytes of a file (4,096 are enough) say that it is; null for what is not taken. */
export function attachmentType(head: Uint8Array): AttachmentType | null {
  const says = (text: string, at = 0) => [...text].every((char, index) => head[at + index] === char.charCodeAt(0));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (says('\u0089PNG\r\n')) return 'image/png';
  if (says('RIFF') && says('WEBP', 8)) return 'image/webp';
  if (says('ftypheic', 4) || says('ftypheix', 4) || says('ftypmif1', 4)) return 'image/heic';
  if (says('%PDF-')) return 'application/pdf';
  // documents of the office programs are such archives
  if (says('PK\u0003\u0004')) return 'application/zip';
  return isText(head) ? 'text/plain' : null;
}

/** No control characters but those of a text file, and no program's first line. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0 || (head[0] === 0x23 && head[1] === 0x21)) return false;
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
