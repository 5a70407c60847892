import '../small-page/answers.css';
import type { AnswerReading } from '@ledningsplats/shared/callouts/answer-reading.ts';
import { createAnswering } from '../small-page/answering.ts';
import { newId } from '../small-page/new-id.ts';
import type { Said } from './said.ts';
import { createView } from './view.ts';

/** How often the page looks at its call-out while somebody looks at the page. */
const LOOK_MS = 20_000;

const root = document.getElementById('root');
if (!root) throw new Error('svar.html has no #root');

const token = location.pathname.split('/')[2] ?? '';
const answering = createAnswering<AnswerReading, Said>({
  path: `/api/answer/${encodeURIComponent(token)}`,
  bodyOf: ({ id, answer, arrivesAt, madeAt }, sentAt) => ({ id, answer, arrivesAt, madeAt, sentAt }),
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  newId,
  onChange: () => view.show(answering.state()),
});
const view = createView(root, { onAnswer: answering.answer, now: Date.now });

view.show(answering.state());
void answering.wake();
setInterval(() => {
  if (document.visibilityState === 'visible' || answering.state().pending) void answering.wake();
}, LOOK_MS);
document.addEventListener('visibilitychange', () => void answering.wake());
addEventListener('online', () => void answering.wake());
