const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** A file's text: UTF-8 with or without its mark, and else the Windows-1252 that spreadsheets in Sweden still write. */
export function decodeFile(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'windows-1252' } {
  const hasMark = UTF8_MARK.every((byte, index) => bytes[index] === byte);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const body = hasMark ? bytes.subarray(UTF8_MARK.length) : bytes;
    return { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' };
  }
}
