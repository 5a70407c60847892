/**
 * What is hashed, byte for byte, so that anyone can write a second verifier. The hash is SHA-256 over UTF-8, in
 * lower-case hex; hashing itself is left to the caller because this package does no I/O.
 *
 * content_hash = SHA-256(salt ‖ content), and the empty string where the event never had content.
 * chain_hash   = SHA-256(previous ⏎ stream ⏎ seq ⏎ type ⏎ version ⏎ meta ⏎ data ⏎ content_hash)
 *
 * `meta`, `data` and `content` are the exact stored JSON texts. JSON has no raw line break, so the parts cannot run
 * into each other. Stream, seq, type and version are covered as well as meta and data: otherwise a line could be moved
 * or renamed and the chain would still verify.
 */
export interface StoredText {
  stream: string;
  seq: number;
  type: string;
  version: number;
  meta: string;
  data: string;
  contentHash: string;
}

/** The head of a stream with no events. */
export const EMPTY_HEAD = '';

export function contentHashInput(salt: string, content: string): string {
  return salt + content;
}

export function chainHashInput(previous: string, row: StoredText): string {
  return [previous, row.stream, row.seq, row.type, row.version, row.meta, row.data, row.contentHash].join('\n');
}
