import './on-duty.css';
import { createLooking } from './looking.ts';
import { createView } from './view.ts';

/** As long as what is between may keep an answer: oftener would show the same. */
const LOOK_MS = 30_000;
/** How old it is, is said in minutes. */
const AGE_MS = 10_000;

const root = document.getElementById('root');
if (!root) throw new Error('tib.html has no #root');

const show = () => view.show(looking.state());
const looking = createLooking({ fetch: (input, init) => fetch(input, init), now: Date.now, onChange: show });
const view = createView(root, Date.now);

/** What nobody looks at asks nobody. */
const wake = () => {
  if (document.visibilityState === 'visible') void looking.wake();
};

show();
void looking.wake();
setInterval(wake, LOOK_MS);
setInterval(show, AGE_MS);
document.addEventListener('visibilitychange', wake);
addEventListener('online', wake);
// it may know it before the next look does
addEventListener('offline', wake);
