import './sheet.css';
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

/** A random UUID; old phones, and pages without TLS, lack the browser's own. */
function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
