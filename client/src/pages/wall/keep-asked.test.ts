import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAsked } from './keep-asked.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers when it is let to, in whatever order. */
function server() {
  const open: ((answer: string | null) => void)[] = [];
  const shown: string[] = [];
  const asked = keepAsked<string>({
    ask: () => new Promise((resolve) => void open.push(resolve)),
    show: (answer) => void shown.push(answer),
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { asked, open, shown, pass };
}

test('[ST9] what many events bring about is one question, and what comes while it is asked is one more', async () => {
  const { asked, open, shown, pass } = server();
  for (let event = 0; event < 9; event += 1) asked.moved();
  await pass(1_000);
  expect(open).toHaveLength(1);
  asked.moved();
  asked.moved();
  await pass(5_000);
  // one at a time: an older answer never takes the place of a newer one, nor brings back what has been removed
  expect(open).toHaveLength(1);
  open[0]?.('with the words');
  await pass(1_000);
  expect(open).toHaveLength(2);
  open[1]?.('without');
  await pass(10_000);
  expect([shown, open.length]).toEqual([['with the words', 'without'], 2]);
});

test('[ST9] a question that was not answered is put again, for nothing else may happen for hours', async () => {
  const { asked, open, shown, pass } = server();
  asked.moved();
  await pass(1_000);
  open[0]?.(null);
  await pass(10_000);
  expect(open).toHaveLength(2);
  open[1]?.('now');
  await pass(60_000);
  expect([shown, open.length]).toEqual([['now'], 2]);
});

test('left, it asks and shows no more', async () => {
  const { asked, open, shown, pass } = server();
  asked.moved();
  await pass(1_000);
  asked.moved();
  asked.stop();
  open[0]?.('late');
  await pass(60_000);
  expect([shown, open.length]).toEqual([[], 1]);
});
