import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepLit } from './keep-lit.ts';

/** A browser: it lets go of the light when the page is hidden, and refuses while it is told to. */
function browser() {
  const released = new Set<() => void>();
  let shown: () => void = () => {};
  const it = {
    isShown: true,
    refuses: false,
    asked: 0,
    let: 0,
    told: [] as boolean[],
    letGo: () => {
      for (const one of released) one();
      released.clear();
    },
    show: (isShown: boolean) => {
      it.isShown = isShown;
      if (!isShown) it.letGo();
      shown();
      return vi.advanceTimersByTimeAsync(0);
    },
    keep: () =>
      keepLit(
        {
          light: async () => {
            it.asked += 1;
            if (it.refuses) throw new Error('NotAllowedError');
            const release = async () => {
              it.let += 1;
            };
            return { release, onReleased: (listener) => void released.add(listener) };
          },
          isPageShown: () => it.isShown,
          onPageShown: (listener) => {
            shown = listener;
            return () => {
              shown = () => {};
            };
          },
        },
        (isLit) => it.told.push(isLit),
      ),
  };
  return it;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('[ST9] the wall never sleeps', () => {
  test('the screen is kept lit, and again each time that the page has been hidden and is shown', async () => {
    const it = browser();
    it.keep();
    await it.show(true);
    expect(it).toMatchObject({ asked: 1, told: [true] });
    await it.show(false);
    expect(it.asked).toBe(1);
    await it.show(true);
    expect(it).toMatchObject({ asked: 2, told: [true, true] });
  });

  test('where the browser lets go while the page is shown it is said, and asked for again', async () => {
    const it = browser();
    it.keep();
    await it.show(true);
    it.letGo();
    expect(it.told).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it).toMatchObject({ asked: 2, told: [true, false, true] });
  });

  test('a browser that refuses is asked now and then, and it is said until it is lit', async () => {
    const it = browser();
    it.refuses = true;
    it.keep();
    await it.show(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(new Set(it.told)).toEqual(new Set([false]));
    expect(it.asked).toBe(3);
    it.refuses = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.told.at(-1)).toBe(true);
  });

  test('when the page is left the light is let go of, and nothing is asked for after that', async () => {
    const it = browser();
    const leave = it.keep();
    await it.show(true);
    leave();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(it).toMatchObject({ asked: 1, let: 1 });
  });
});
