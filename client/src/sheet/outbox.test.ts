import { expect, test } from 'vitest';
import { GATHER_MS } from '../small-page/outbox.ts';
import { createOutbox } from './outbox.ts';

function device(storage: Map<string, string> | null = new Map()) {
  let at = 1_000;
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  const open = () =>
    createOutbox({
      storage: storage && {
        getItem: (key) => storage.get(key) ?? null,
        setItem: (key, text) => void storage.set(key, text),
        removeItem: (key) => void storage.delete(key),
      },
      token: 't',
      now: () => at,
      newId,
    });
  return {
    open,
    storage,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

test('[PL5] presses close after each other are one count, with the time of the last', () => {
  const { open, pass } = device();
  const outbox = open();
  outbox.press('in');
  pass(500);
  outbox.press('in');
  expect(outbox.next()).toBeNull();
  pass(GATHER_MS);
  expect(outbox.next()).toMatchObject({ id: 'id-1', madeAt: 1_500, said: { how: 'in', number: 2 } });
  // what is on its way is not changed any more
  outbox.press('in');
  expect(outbox.all().map(({ said }) => said)).toMatchObject([{ number: 2 }, { number: 1 }]);
});

test('another way, or a while between, is another count', () => {
  const { open, pass } = device();
  const outbox = open();
  outbox.press('in');
  outbox.press('out');
  pass(GATHER_MS);
  outbox.press('out');
  expect(outbox.all().map(({ said }) => said)).toMatchObject([
    { how: 'in', number: 1 },
    { how: 'out', number: 1 },
    { how: 'out', number: 1 },
  ]);
});

test('[PL5] what waits is there when the page is opened again, and nothing is left when it has arrived', () => {
  const { open, storage, pass } = device();
  open().press('in');
  open().say({ what: 'need', text: '30 filtar' });
  pass(GATHER_MS);
  const again = open();
  expect(again.all()).toHaveLength(2);
  for (let one = again.next(); one; one = again.next()) again.remove(one.id);
  expect([...(storage ?? [])]).toEqual([]);
});

test('what will not be taken is passed by and stays until it has been seen', () => {
  const { open } = device();
  const outbox = open();
  outbox.say({ what: 'message', text: 'x' });
  outbox.say({ what: 'message', text: 'y' });
  outbox.refuse('id-1', 'asleep');
  expect(outbox.next()?.id).toBe('id-2');
  expect(open().all()[0]).toMatchObject({ id: 'id-1', refused: 'asleep' });
  outbox.remove('id-1');
  expect(outbox.all()).toHaveLength(1);
});

test('a device that keeps nothing, or is full, has it in memory and says so', () => {
  const none = device(null).open();
  none.say({ what: 'message', text: 'x' });
  expect([none.all().length, none.isLasting()]).toEqual([1, false]);

  const full = createOutbox({
    storage: {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => {},
    },
    token: 't',
    now: () => 1,
    newId: () => 'id-1',
  });
  expect(full.isLasting()).toBe(true);
  full.say({ what: 'message', text: 'x' });
  expect([full.all().length, full.isLasting()]).toEqual([1, false]);
});

test('what somebody has broken on the device is nothing', () => {
  const { open } = device(new Map([['sheet/t', '{"half":']]));
  expect(open().all()).toEqual([]);
});
