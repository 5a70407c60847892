import './sheet.css';
import { keepLooking, localStorageOrNone } from '../small-page/kept-page.ts';
import { newId } from '../small-page/new-id.ts';
import { GATHER_MS } from '../small-page/outbox.ts';
import { createOutbox } from './outbox.ts';
import { createSender } from './sender.ts';
import { createView } from './view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('blad.html has no #root');

const token = location.pathname.split('/')[2] ?? '';
const outbox = createOutbox({ storage: localStorageOrNone(), token, now: Date.now, newId });
const view = createView(root, {
  outbox,
  onPress: (how) => {
    outbox.press(how);
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
});
const sender = createSender({
  path: `/api/sheet/${encodeURIComponent(token)}`,
  outbox,
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  onChange: view.show,
});
const show = () => view.show(sender.state());
const wake = () => void sender.wake();

keepLooking({ wake, show, isWaiting: () => outbox.next() !== null });
