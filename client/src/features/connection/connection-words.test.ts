import { describe, expect, it } from 'vitest';
import type { ConnectionView, OutboxItem } from '../../sync/views.ts';
import { connectionWords } from './connection-words.ts';

const NOW = Date.UTC(2026, 10, 20, 13, 5);
const MINUTE = 60_000;
const view = (part: Partial<ConnectionView>): ConnectionView => ({
  state: 'connected',
  since: NOW - MINUTE,
  contactAt: null,
  outdated: false,
  ...part,
});
const item = (part: Partial<OutboxItem>) => ({ state: 'sending', shownAt: NOW, ...part }) as OutboxItem;

describe('the line to the server in words', () => {
  it('is connected while what is sent is answered', () => {
    expect(connectionWords(view({}), [item({})], NOW)).toEqual({ tone: 'ok', state: 'Ansluten', age: null });
  });

  it('is weak when an answer is late', () => {
    const late = item({ shownAt: NOW - 6_000 });
    expect(connectionWords(view({}), [late], NOW)).toMatchObject({ tone: 'weak', state: 'Svag anslutning' });
  });

  it('does not call the line weak for what was refused', () => {
    const refused = item({ state: 'refused', shownAt: NOW - MINUTE });
    expect(connectionWords(view({}), [refused], NOW).tone).toBe('ok');
  });

  it('[LG13] says since when there is no network and how old the picture is', () => {
    const gone = view({ state: 'offline', since: NOW - 3 * MINUTE, contactAt: NOW - 3 * MINUTE });
    expect(connectionWords(gone, [], NOW)).toEqual({
      tone: 'offline',
      state: 'Inget nät sedan 14:02',
      age: 'bilden är 3 min gammal',
    });
  });
});
