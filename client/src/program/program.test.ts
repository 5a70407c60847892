import { expect, test, vi } from 'vitest';
import { createProgram } from './program.ts';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  become(state: ServiceWorkerState) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting = null;
  active: FakeWorker | null = null;
  update = vi.fn(async () => {});
  unregister = vi.fn(async () => true);
  find() {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
  }
  settle(state: 'activated' | 'redundant') {
    const worker = this.installing as FakeWorker;
    this.installing = null;
    if (state === 'activated') this.active = worker;
    worker.become(state);
  }
}

const OWN = ['https://x/assets/index-1.js', 'https://x/assets/index-1.css'];

/** A page of two files, and what of it the device keeps. */
function device() {
  const registration = new FakeRegistration();
  const kept = new Set<string>();
  let loseIt = () => {};
  const program = createProgram({
    workers: { register: async () => registration } as unknown as ServiceWorkerContainer,
    isKept: async (address) => kept.has(address),
    ownFiles: () => OWN,
    after: (_, run) => {
      loseIt = run;
      return () => {};
    },
  });
  return { registration, kept, program, view: program.store.getState, losePatience: () => loseIt() };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

test('the first version is on its way until it is kept, and is not newer than itself', async () => {
  const { registration, kept, program, view } = device();
  registration.find();
  await program.start();
  expect(view()).toEqual({ offline: 'fetching', hasNewer: false });
  for (const file of OWN) kept.add(file);
  registration.settle('activated');
  await soon();
  expect(view()).toEqual({ offline: 'kept', hasNewer: false });
});

test('one that was not whole is not kept, and that is told', async () => {
  const { registration, program, view } = device();
  registration.find();
  await program.start();
  registration.settle('redundant');
  await soon();
  expect(view()).toEqual({ offline: 'impossible', hasNewer: false });
});

test('a newer one is told when it is there whole, and not while it is fetched', async () => {
  const { registration, kept, program, view } = device();
  registration.active = new FakeWorker();
  for (const file of OWN) kept.add(file);
  await program.start();
  expect(view()).toEqual({ offline: 'kept', hasNewer: false });
  registration.update.mockImplementation(async () => registration.find());
  await program.lookForNewer();
  expect(view().hasNewer).toBe(false);
  kept.delete('https://x/assets/index-1.css');
  registration.settle('activated');
  await soon();
  expect(view().hasNewer).toBe(true);
});

test('a page too old for its server waits for the newer one, and keeps the worker', async () => {
  const { registration, kept, program } = device();
  registration.active = new FakeWorker();
  for (const file of OWN) kept.add(file);
  await program.start();
  registration.update.mockImplementation(async () => registration.find());
  let isReady = false;
  const fetching = program.fetchNewer().then(() => {
    isReady = true;
  });
  await soon();
  expect(isReady).toBe(false);
  kept.clear();
  registration.settle('activated');
  await fetching;
  expect(registration.unregister).not.toHaveBeenCalled();
});

test.each([
  ['there is none', () => {}],
  ['it was not whole', (registration: FakeRegistration) => registration.find()],
])('a page too old for its server lets go of what it keeps where %s', async (_, meet) => {
  const { registration, kept, program } = device();
  registration.active = new FakeWorker();
  for (const file of OWN) kept.add(file);
  await program.start();
  registration.update.mockImplementation(async () => meet(registration));
  const fetching = program.fetchNewer();
  await soon();
  if (registration.installing) registration.settle('redundant');
  await fetching;
  expect(registration.unregister).toHaveBeenCalledOnce();
});

test('a line so bad that the newer one does not come holds nobody', async () => {
  const { registration, kept, program, losePatience } = device();
  registration.active = new FakeWorker();
  for (const file of OWN) kept.add(file);
  await program.start();
  registration.update.mockImplementation(async () => registration.find());
  const fetching = program.fetchNewer();
  await soon();
  losePatience();
  await fetching;
  expect(registration.unregister).toHaveBeenCalledOnce();
});

test('a browser that keeps nothing says so, and a reload is what it always was', async () => {
  const environment = { isKept: async () => false, ownFiles: () => OWN, after: () => () => {} };
  const without = createProgram({ ...environment, workers: undefined });
  await without.start();
  await without.fetchNewer();
  expect(without.store.getState()).toEqual({ offline: 'impossible', hasNewer: false });
  const register = () => Promise.reject(new Error('blocked'));
  const blocked = createProgram({ ...environment, workers: { register } as unknown as ServiceWorkerContainer });
  await blocked.start();
  expect(blocked.store.getState()).toEqual({ offline: 'impossible', hasNewer: false });
});
