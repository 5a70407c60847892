import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { useSyncExternalStore } from 'react';

/** A kind of what is drawn, a kind of place by the plan's id, the names on the ground, or where the outer world warns. */
export type LayerId = `shape:${ShapeKind}` | `place:${string}` | 'ground:names' | 'world:warnings';

const STORAGE_KEY = 'ledningsplats.map-hidden';
const listeners = new Set<() => void>();
const NONE: ReadonlySet<LayerId> = new Set();
let read: { text: string | null; hidden: ReadonlySet<LayerId> } = { text: null, hidden: NONE };

/** What somebody has switched off on this device; for nobody else, and never unsaid (`LayerSwitches`). */
export function useHiddenLayers(): ReadonlySet<LayerId> {
  return useSyncExternalStore(subscribe, hiddenLayers);
}

export function setLayersHidden(layers: readonly LayerId[], isHidden: boolean): void {
  const next = new Set(hiddenLayers());
  for (const layer of layers) {
    if (isHidden) next.add(layer);
    else next.delete(layer);
  }
  keep(JSON.stringify([...next]));
}

/** The kinds of places among them, by the plan's ids; the same set until something is switched. */
export function hiddenKinds(hidden: ReadonlySet<LayerId>): ReadonlySet<string> {
  let kinds = kindsOf.get(hidden);
  if (kinds === undefined) {
    kinds = new Set([...hidden].filter((id) => id.startsWith('place:')).map((id) => id.slice('place:'.length)));
    kindsOf.set(hidden, kinds);
  }
  return kinds;
}
const kindsOf = new WeakMap<ReadonlySet<LayerId>, ReadonlySet<string>>();

function hiddenLayers(): ReadonlySet<LayerId> {
  const text = stored();
  if (text !== read.text) read = { text, hidden: parsed(text) };
  return read.hidden;
}

function parsed(text: string | null): ReadonlySet<LayerId> {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept)
      ? new Set(kept.filter((id): id is LayerId => /^(shape|place|ground|world):/.test(String(id))))
      : NONE;
  } catch {
    return NONE;
  }
}

let memory: string | null = null;

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? memory;
  } catch {
    return memory;
  }
}

function keep(text: string): void {
  memory = text;
  try {
    localStorage.setItem(STORAGE_KEY, text);
  } catch {
    // storage may be forbidden; then it holds as long as the page
  }
  for (const listener of listeners) listener();
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
