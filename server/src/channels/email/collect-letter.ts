import type { Readable } from 'node:stream';

/** A letter's bytes, of which no more than `most` are held at any time. Null: there were more. Rejects where it was broken off. */
export function collectLetter(stream: Readable, most: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let size = 0;
    stream.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most) parts = [];
      else parts.push(part);
    });
    stream.on('end', () => resolve(size > most ? null : Buffer.concat(parts)));
    stream.on('error', reject);
    // destroyed without a word
    stream.on('close', () => reject(new Error('broken off')));
  });
}
