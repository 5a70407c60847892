import '../small-page/answers.css';
import type { TrialAnswerReading } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { createAnswering } from '../small-page/answering.ts';
import { newId } from '../small-page/new-id.ts';
import { createContactView, type SaidOfWay } from './contact-view.ts';

const root = document.getElementById('root');
if (!root) throw new Error('prov.html has no #root');

const token = location.pathname.split('/')[2] ?? '';
const answering = createAnswering<TrialAnswerReading, SaidOfWay>({
  path: `/api/contact-answer/${encodeURIComponent(token)}`,
  bodyOf: ({ said }) => ({ said }),
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  newId,
  onChange: () => view.show(answering.state()),
});
const view = createContactView(root, (said) => answering.answer({ said }));

view.show(answering.state());
void answering.wake();
document.addEventListener('visibilitychange', () => void answering.wake());
addEventListener('online', () => void answering.wake());
