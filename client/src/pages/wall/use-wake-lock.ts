import { useEffect, useState } from 'react';
import { keepLit, type Lamp } from './keep-lit.ts';

/** Keeps the screen lit while the page is there. Answers false where the browser refuses or cannot: then it must be said. */
export function useWakeLock(): boolean {
  const [isLit, setLit] = useState(true);
  useEffect(() => keepLit(browserLamp, setLit), []);
  return isLit;
}

/** Screen Wake Lock API. */
const browserLamp: Lamp = {
  light: async () => {
    if (!('wakeLock' in navigator)) throw new Error('the browser has none');
    const lock = await navigator.wakeLock.request('screen');
    return {
      release: () => lock.release(),
      onReleased: (listener) => lock.addEventListener('release', listener),
    };
  },
  isPageShown: () => document.visibilityState === 'visible',
  onPageShown: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
