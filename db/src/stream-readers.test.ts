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

test('[SE6] tells what somebody has been given, and who has been given the secret parts', async () => {
  const readers = createStreamReaders(openOnDisk().db);
  await readers.record([
    { stream: 'incident/1', user: 'bo', seq: 5, at: 10 },
    { stream: 'incident/1/secret', user: 'bo', seq: 2, at: 11 },
    { stream: 'incident/1/secret', user: 'ada', seq: 3, at: 30 },
    { stream: 'incident/2/secret', user: 'bo', seq: 1, at: 20 },
  ]);
  expect((await readers.ofUser('bo')).map(({ stream }) => stream)).toEqual([
    'incident/1',
    'incident/1/secret',
    'incident/2/secret',
  ]);
  const secrets = await readers.ofSecrets({ after: 15, limit: 9 });
  expect(secrets).toEqual([
    { stream: 'incident/1/secret', user: 'ada', firstAt: 30, lastAt: 30, lastSeq: 3 },
    { stream: 'incident/2/secret', user: 'bo', firstAt: 20, lastAt: 20, lastSeq: 1 },
  ]);
  expect(await readers.ofSecrets({ after: 0, limit: 1 })).toHaveLength(1);
});
