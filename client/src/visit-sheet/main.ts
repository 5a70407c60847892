import '../shift-page/shift-page.css';
import type { VisitPageReading, VisitsSaid } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import { keepLooking, localStorageOrNone } from '../small-page/kept-page.ts';
import { newId } from '../small-page/new-id.ts';
import { createOutbox, GATHER_MS } from '../small-page/outbox.ts';
import { type Answer, createSender } from '../small-page/sender.ts';
import { added, createView, type RefusedWhy } from './view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('besok.html has no #root');

const token = location.pathname.split('/')[3] ?? '';
const outbox = createOutbox<VisitsSaid, RefusedWhy>({
  storage: localStorageOrNone(),
  key: `visits/${token}`,
  now: Date.now,
  newId,
  together: added,
});
const view = createView(root, {
  outbox,
  onPress: (said) => {
    outbox.press(said);
    show();
    // when no more presses belong to it
    setTimeout(wake, GATHER_MS + 50);
  },
  onDiscard: (id) => {
    outbox.remove(id);
    show();
  },
});
const sender = createSender<VisitPageReading, VisitsSaid, RefusedWhy>({
  path: `/api/visit-sheet/${encodeURIComponent(token)}`,
  outbox,
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  afterSent: (reading, { said }) => ({ ...reading, open: reading.open && added(reading.open, said) }),
  whyOf: (status: number, answer: Answer | null) => {
    if (status === 404) return 'gone';
    return answer?.code === 'settled' ? 'asleep' : 'other';
  },
  onChange: view.show,
});
const show = () => view.show(sender.state());
const wake = () => void sender.wake();

keepLooking({ wake, show, isWaiting: () => outbox.next() !== null });
