import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type ArchivedFile, sha256 } from './make-files.ts';

/** What the archive's own list says of a file in it. */
export interface ListedFile {
  name: string;
  size: number;
  sha256: string;
}

/** Already pressed together by whoever made them: to do it again takes time and saves nothing. */
const PRESSED = /\.(pdf|jpe?g|png|webp|heic|zip|docx|xlsx)$/i;

/** What the archive ends with: the hash of every byte before these words, as its comment, which all programs can show. */
const COMMENT = 'sha256:';
const HEX = 64;

/**
 * Writes files into a ZIP one after the other, and last the list of what each of them is. `list` makes it of the files'
 * sizes and hashes. Answers when all is given to `write`; throws what the files throw.
 */
export async function writeArchive(
  files: readonly ArchivedFile[],
  list: (listed: readonly ListedFile[]) => ArchivedFile,
  write: (bytes: Uint8Array) => void,
): Promise<void> {
  let fault: Error | null = null;
  const ending = withHash(write);
  const zip = new Zip((error, bytes) => {
    if (error) fault = error;
    else ending.write(bytes);
  });
  const listed: ListedFile[] = [];
  for (const file of files) listed.push(await addFile(zip, file));
  await addFile(zip, list(listed));
  zip.end();
  if (fault) throw fault;
  ending.end();
}

/** A ZIP ends with the length of its comment, two bytes that are zero: they are held back until the comment is known. */
function withHash(write: (bytes: Uint8Array) => void) {
  const hash = sha256();
  let held: Uint8Array = new Uint8Array(0);
  const give = (bytes: Uint8Array) => {
    hash.update(bytes);
    write(bytes);
  };
  return {
    write: (bytes: Uint8Array) => {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      held = Uint8Array.from(all.subarray(-2));
      give(all.subarray(0, -2));
    },
    end: () => {
      give(Uint8Array.of(COMMENT.length + HEX, 0));
      write(Buffer.from(`${COMMENT}${hash.hex()}`));
    },
  };
}

async function addFile(zip: Zip, { name, bytes }: ArchivedFile): Promise<ListedFile> {
  const entry = PRESSED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
  const hash = sha256();
  let size = 0;
  zip.add(entry);
  for await (const part of bytes()) {
    hash.update(part);
    size += part.length;
    entry.push(part);
  }
  entry.push(new Uint8Array(0), true);
  return { name, size, sha256: hash.hex() };
}
