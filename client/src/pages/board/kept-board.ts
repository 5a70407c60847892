import type { BoardCardId } from '@ledningsplats/shared/plan/board-cards.ts';
import { useSyncExternalStore } from 'react';

/** How somebody has set an incident's board on this device; for nobody else. */
export interface KeptBoard {
  /** The arrangement that is looked at in the place of one's own, a plan id. */
  shownAs: string | null;
  /** Cards that were folded or opened by hand, by `foldKey`. */
  folded: Readonly<Record<string, boolean>>;
}

const STORAGE_KEY = 'ledningsplats.boards';
/** Boards of other incidents beside; the ones longest untouched go. */
const KEPT = 20;
const NONE: KeptBoard = { shownAs: null, folded: {} };
const listeners = new Set<() => void>();

type Kept = Readonly<Record<string, KeptBoard>>;
let read: { text: string | null; kept: Kept } = { text: null, kept: {} };
let memory: string | null = null;

/** How the incident's board was left on this device. */
export function useKeptBoard(incident: string): KeptBoard {
  return useSyncExternalStore(subscribe, allKept)[incident] ?? NONE;
}

export function keepBoard(incident: string, change: Partial<KeptBoard>): void {
  const { [incident]: before = NONE, ...others } = allKept();
  const kept = [...Object.entries(others).slice(1 - KEPT), [incident, { ...before, ...change }] as const];
  const text = JSON.stringify(Object.fromEntries(kept));
  memory = text;
  try {
    localStorage.setItem(STORAGE_KEY, text);
  } catch {
    // storage may be forbidden; then it holds as long as the page
  }
  tell();
}

/** What is folded by hand is so in one arrangement. */
export function foldKey(arrangement: string, card: BoardCardId): string {
  return `${arrangement} ${card}`;
}

function allKept(): Kept {
  const text = stored();
  if (text !== read.text) read = { text, kept: parsed(text) };
  return read.kept;
}

/** What is no board of ours is passed over: an older page may have written it, or a newer one. */
function parsed(text: string | null): Kept {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (!isRecord(kept)) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([incident, board]) => {
        if (!isRecord(board) || !isRecord(board.folded)) return [];
        const shownAs = typeof board.shownAs === 'string' ? board.shownAs : null;
        const folded = Object.fromEntries(
          Object.entries(board.folded).map(([card, isFolded]) => [card, isFolded === true]),
        );
        return [[incident, { shownAs, folded }]];
      }),
    );
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? memory;
  } catch {
    return memory;
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', tell);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}
