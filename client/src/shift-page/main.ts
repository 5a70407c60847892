import './shift-page.css';
import type { ColleaguesReading, ShiftPageReading } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { keepLooking, localStorageOrNone } from '../small-page/kept-page.ts';
import { newId } from '../small-page/new-id.ts';
import { createOutbox, GATHER_MS } from '../small-page/outbox.ts';
import { createSender } from '../small-page/sender.ts';
import { readingAfter } from './own-shifts.ts';
import { type RefusedWhy, type Said, together, whyOf } from './said.ts';
import { createView } from './view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('pass.html has no #root');

const token = location.pathname.split('/')[3] ?? '';
const path = `/api/pass/${encodeURIComponent(token)}`;
const outbox = createOutbox<Said, RefusedWhy>({
  storage: localStorageOrNone(),
  key: `shift/${token}`,
  now: Date.now,
  newId,
  together,
});
const view = createView(root, {
  outbox,
  now: Date.now,
  onPress: (said) => {
    outbox.press(said);
    show();
    // when no more presses belong to it
    setTimeout(wake, GATHER_MS + 50);
  },
  onSay: (said) => {
    outbox.say(said);
    show();
    wake();
  },
  onDiscard: (id) => {
    outbox.remove(id);
    show();
  },
  colleaguesOf: async (shift) => {
    const answer = await fetch(`${path}/shifts/${shift}/colleagues`);
    if (!answer.ok) throw new Error(String(answer.status));
    return ((await answer.json()) as ColleaguesReading).colleagues;
  },
});
const sender = createSender<ShiftPageReading, Said, RefusedWhy>({
  path,
  outbox,
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  afterSent: readingAfter,
  whyOf,
  onChange: view.show,
});
const show = () => view.show(sender.state());
const wake = () => void sender.wake();

keepLooking({ wake, show, isWaiting: () => outbox.next() !== null });
