import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Compression, type DecompressFunc } from 'pmtiles';

/** Many times what a tile or a directory weighs; a file that unpacks to more is no map, and would take all the memory there is. */
const UNPACKED_LIMIT = 8_000_000;

const unpack = promisify(gunzip);

/** What is packed in a map file, as far as a map has anything there. Throws where it is more, or packed otherwise. */
export const boundedGzip: DecompressFunc = async (bytes, compression) => {
  if (compression === Compression.None || compression === Compression.Unknown) return bytes;
  if (compression !== Compression.Gzip) throw new Error(`packed in a way that is not read: ${compression}`);
  const unpacked = await unpack(bytes, { maxOutputLength: UNPACKED_LIMIT });
  return Uint8Array.from(unpacked).buffer;
};
