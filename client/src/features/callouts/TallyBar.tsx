import type { Tally } from '@ledningsplats/shared/callouts/tally.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { type Segment, SegmentBar } from '../../ui/SegmentBar.tsx';

/** How many come, are on their way, do not come and have not answered: the bar, and the same in words. */
export function TallyBar({ number, tally }: { number: number; tally: Tally }) {
  const { yes, onWay, no, unanswered, waiting } = tally;
  const words = callOutTexts.tally;
  const segments: Segment[] = [
    { label: words.yes, count: yes, tone: 'ok' },
    { label: words.onWay, count: onWay, tone: 'underway' },
    { label: words.no, count: no, tone: 'alarm' },
    { label: words.unanswered, count: unanswered, tone: 'none' },
    ...(waiting > 0 ? [{ label: words.waiting, count: waiting, tone: 'none' as const }] : []),
  ];
  return <SegmentBar label={callOutTexts.answers(number)} segments={segments} />;
}
