import './sheet.css';
import { newId } from '../small-page/new-id.ts';
import { createOutbox, GATHER_MS } from './outbox.ts';
import { createSender } from './sender.ts';
import { createView } from './view.ts';

/** How often the page looks at its place while somebody looks at the page. */
const LOOK_MS = 15_000;

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

show();
wake();
setInterval(() => {
  if (document.visibilityState === 'visible' || outbox.next() !== null) wake();
}, LOOK_MS);
document.addEventListener('visibilitychange', wake);
addEventListener('online', wake);
addEventListener('storage', show);
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // of its own, for these pages alone: whoever has an account keeps theirs as it is
  navigator.serviceWorker.register('/blad-sw.js', { scope: '/blad/', updateViaCache: 'none' }).catch(() => {});
}

function localStorageOrNone(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
