import { expect, test } from 'vitest';
import { createReaderMarks } from './reader-marks.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

test('[LG8] a reader’s mark moves forwards alone, and is nobody else’s', async () => {
  const marks = createReaderMarks(openOnDisk().db);
  await marks.move([
    { user: 'bo', stream: 's', lines: 5, seenAt: 50, lookedAt: 60 },
    { user: 'bo', stream: 't', lines: 1, seenAt: 10, lookedAt: 61 },
    { user: 'ada', stream: 's', lines: 9, seenAt: 90, lookedAt: 95 },
  ]);
  await marks.move([{ user: 'bo', stream: 's', lines: 7, seenAt: 70, lookedAt: 80 }]);
  // Another device, late.
  await marks.move([{ user: 'bo', stream: 's', lines: 6, seenAt: 55, lookedAt: 65 }]);

  expect(await marks.of('bo')).toEqual({
    s: { lines: 7, seenAt: 70, lookedAt: 80 },
    t: { lines: 1, seenAt: 10, lookedAt: 61 },
  });
  expect(await marks.of('ada')).toEqual({ s: { lines: 9, seenAt: 90, lookedAt: 95 } });
  expect(await marks.of('eva')).toEqual({});
});
