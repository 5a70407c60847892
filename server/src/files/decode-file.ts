import type { ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** Either is what a spreadsheet calls Unicode text. */
const UTF16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * A file's text: UTF-8 with or without its mark, UTF-16 by its mark, and else the Windows-1252 that spreadsheets in Sweden
 * still write.
 */
export function decodeFile(bytes: Uint8Array): { text: string; encoding: ImportPreview['encoding'] } {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  const wide = UTF16.find(({ mark }) => begins(mark));
  if (wide) return { text: new TextDecoder(wide.encoding).decode(bytes), encoding: 'utf-16' };
  const hasMark = begins(UTF8_MARK);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const body = hasMark ? bytes.subarray(UTF8_MARK.length) : bytes;
    return { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' };
  }
}
