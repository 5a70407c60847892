import './service-page.css';
import type { ServicePageReading, ServiceSaid } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { keepLooking, localStorageOrNone } from '../small-page/kept-page.ts';
import { newId } from '../small-page/new-id.ts';
import { createOutbox } from '../small-page/outbox.ts';
import { type Answer, createSender } from '../small-page/sender.ts';
import { createView, type RefusedWhy } from './view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('verksamhet.html has no #root');

const token = location.pathname.split('/')[3] ?? '';
const outbox = createOutbox<ServiceSaid, RefusedWhy>({
  storage: localStorageOrNone(),
  key: `service/${token}`,
  now: Date.now,
  newId,
  together: () => null,
});
const view = createView(root, {
  outbox,
  now: Date.now,
  onSay: (said) => {
    outbox.say(said);
    show();
    wake();
  },
  onDiscard: (id) => {
    outbox.remove(id);
    show();
  },
});
const sender = createSender<ServicePageReading, ServiceSaid, RefusedWhy>({
  path: `/api/service-link/${encodeURIComponent(token)}`,
  outbox,
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  afterSent: (reading, { said, madeAt }) => {
    const { note: _, ...own } = said;
    return { ...reading, own: { ...own, at: madeAt + reading.ahead } };
  },
  whyOf: (status: number, answer: Answer | null) => {
    if (status === 404) return 'gone';
    return answer?.code === 'invalid' ? 'invalid' : 'other';
  },
  onChange: view.show,
});
const show = () => view.show(sender.state());
const wake = () => void sender.wake();

keepLooking({ wake, show, isWaiting: () => outbox.next() !== null });
