import { expect, test } from 'vitest';
import { fileAsBase64 } from './file-as-base64.ts';

test.each([0, 3, 350_000, 2_000_000])('[TB2] [LM5] a file of %i bytes comes out as it is', async (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7) % 256);
  expect(Buffer.from(await fileAsBase64(new Blob([bytes])), 'base64').equals(bytes)).toBe(true);
});
