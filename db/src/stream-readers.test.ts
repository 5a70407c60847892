import { expect, test } from 'vitest';
import { createStreamReaders } from './stream-readers.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

test('tells who was given a stream up to an event, and since when', async () => {
  const readers = createStreamReaders(openOnDisk().db);
  await readers.record([
    { stream: 's', user: 'bo', seq: 5, at: 10 },
    { stream: 's', user: 'ada', seq: 9, at: 11 },
    { stream: 't', user: 'eva', seq: 9, at: 12 },
  ]);
  await readers.record([{ stream: 's', user: 'bo', seq: 7, at: 20 }]);
  // A late report of an earlier reading moves nothing back.
  await readers.record([{ stream: 's', user: 'bo', seq: 3, at: 15 }]);

  const ada = { user: 'ada', firstAt: 11, lastAt: 11, lastSeq: 9 };
  expect(await readers.readersSince('s', 7)).toEqual([{ user: 'bo', firstAt: 10, lastAt: 20, lastSeq: 7 }, ada]);
  expect(await readers.readersSince('s', 8)).toEqual([ada]);
  expect(await readers.readersSince('u', 0)).toEqual([]);
});
