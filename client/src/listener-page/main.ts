import './listener-page.css';
import type { ListenerReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import type { ListenerSaid } from '@ledningsplats/shared/sirens/listener-schema.ts';
import { keepLooking, localStorageOrNone } from '../small-page/kept-page.ts';
import { newId } from '../small-page/new-id.ts';
import { createOutbox, GATHER_MS } from '../small-page/outbox.ts';
import { createSender, type SenderState } from '../small-page/sender.ts';
import { keptReading } from './kept-reading.ts';
import { afterSent, type RefusedWhy, together, whyOf } from './listening.ts';
import { createView } from './view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('lyssna.html has no #root');

const token = location.pathname.split('/')[3] ?? '';
const storage = localStorageOrNone();
const kept = keptReading(storage, `listener/${token}/page`, Date.now);
const outbox = createOutbox<ListenerSaid, RefusedWhy>({
  storage,
  key: `listener/${token}`,
  now: Date.now,
  newId,
  together,
});
const view = createView(root, {
  outbox,
  now: kept.now,
  onPress: (siren, result) => {
    outbox.press({ what: 'siren', siren, result });
    show();
    // when no second thought takes its place any more
    setTimeout(wake, GATHER_MS + 50);
  },
  onDiscard: (id) => {
    outbox.remove(id);
    show();
  },
});
const sender = createSender<ListenerReading, ListenerSaid, RefusedWhy>({
  path: `/api/listener/${encodeURIComponent(token)}`,
  outbox,
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  afterSent,
  whyOf,
  onChange: showState,
});
const show = () => showState(sender.state());
const wake = () => void sender.wake();

keepLooking({ wake, show, isWaiting: () => outbox.next() !== null });

/** What is known now, or what was known last where the page has not been told yet. */
function showState(state: SenderState<ListenerReading, ListenerSaid, RefusedWhy>): void {
  if (state.contact === 'gone') kept.forget();
  else if (state.reading) kept.keep(state.reading);
  view.show({ ...state, reading: state.reading ?? kept.reading() });
}
