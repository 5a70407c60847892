import { useLayoutEffect, useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';

const STORAGE_KEY = 'ledningsplats.theme';
/** As `--surface` in styles/tokens.css, which the page's header has. */
const FRAME = { light: '#ffffff', dark: '#151c26' } as const;
const listeners = new Set<() => void>();

/** The remembered choice, and a way to change it for this tab and every other one on this machine. */
export function useTheme(): { choice: ThemeChoice; setChoice: (choice: ThemeChoice) => void } {
  return { choice: useSyncExternalStore(subscribe, storedChoice), setChoice };
}

/** Light while a sheet of paper is shown, as it comes out of the printer; what was chosen is put back after it. */
export function usePaperTheme(): void {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.dataset.theme = 'light';
    return applyStoredTheme;
  }, []);
}

/** Puts the remembered theme on the page. Called before the first render, so that a dark room stays dark. */
export function applyStoredTheme(): void {
  const choice = storedChoice();
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  paintFrame(choice);
}

/** The frame that the device draws around the page: index.html says a colour for each theme of the system's. */
function paintFrame(choice: ThemeChoice): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const ofSystem = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = FRAME[choice === 'system' ? ofSystem : choice];
  }
}

function setChoice(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // Storage may be forbidden; then the system's theme holds.
  }
  notify();
}

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', notify);
  };
}

function notify(): void {
  applyStoredTheme();
  for (const listener of listeners) listener();
}
