import { MINUTE, NOON, OPEN, recorded, written } from '@ledningsplats/shared/log/testing/log-events.ts';
import { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { describe, expect, it } from 'vitest';
import type { Names } from '../../i18n/machine-lines.ts';
import { replayTexts } from '../../i18n/replay.ts';
import { momentWords } from './moment-words.ts';

const NAMES: Names = {
  plan: null,
  person: () => null,
  taskTitle: () => null,
  shapeLabel: () => null,
  when: String,
};
const said = (...events: Parameters<Replay['append']>[0]) => {
  const replay = new Replay(OPEN);
  replay.append(events);
  return momentWords(replay, replay.length, NAMES);
};

describe('[OV5] what happened at a moment', () => {
  it('is its line, with when it happened where that is another time', () => {
    expect(said(written(1, 'Taket har rasat'))).toEqual({ what: 'Taket har rasat', happenedAt: null });
    const late = written(1, 'Taket har rasat', { occurredAt: NOON - 20 * MINUTE });
    expect(said(late)).toEqual({ what: 'Taket har rasat', happenedAt: NOON - 20 * MINUTE });
  });

  it('is the first line of all that its command brought about', () => {
    const corrected = recorded(
      2,
      'LineCorrected',
      { line: 1, quotedIn: [] },
      { text: 'Två' },
      { command: 'command-1' },
    );
    expect(said(written(1, 'Tre skadade'), corrected).what).toBe('Tre skadade');
  });

  it('says so where it made no line, and where its words are gone [LG10]', () => {
    const corrected = recorded(2, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Två skadade' });
    expect(said(written(1), corrected).what).toBe(replayTexts.noLine);
    const removed = { ...written(1, 'Ring Anna'), content: null } as ReturnType<typeof written>;
    expect(said(removed).what).toBe(replayTexts.removed);
  });
});
