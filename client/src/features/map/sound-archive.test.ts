import { gzipSync } from 'node:zlib';
import { Compression } from 'pmtiles';
import { expect, test } from 'vitest';
import { unpacked } from './sound-archive.ts';

const packed = (bytes: Uint8Array) => Uint8Array.from(gzipSync(bytes)).buffer;

test('[PL10] what is packed in a map comes out as it was, and twenty megabytes of nothing do not', async () => {
  const text = 'Granvik '.repeat(10_000);
  const words = new TextEncoder().encode(text);
  const read = async (bytes: ArrayBuffer, compression: Compression) =>
    new TextDecoder().decode(await unpacked(bytes, compression));
  expect((await read(packed(words), Compression.Gzip)) === text).toBe(true);
  expect((await read(words.buffer, Compression.None)) === text).toBe(true);
  await expect(unpacked(packed(new Uint8Array(20_000_000)), Compression.Gzip)).rejects.toThrow('more than a tile');
  await expect(unpacked(words.buffer, Compression.Gzip)).rejects.toThrow();
  await expect(unpacked(words.buffer, Compression.Brotli)).rejects.toThrow();
});
