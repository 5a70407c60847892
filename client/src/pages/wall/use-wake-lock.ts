import { useEffect, useState } from 'react';

/**
 * Keeps the screen lit (Screen Wake Lock API): asked for again each time that the page is shown, for the browser lets go of it
 * when it is hidden. Answers false where the browser refuses or cannot: then it must be said.
 */
export function useWakeLock(): boolean {
  const [isHeld, setHeld] = useState(true);
  useEffect(() => {
    let isLeft = false;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        if (!('wakeLock' in navigator)) throw new Error('the browser has none');
        const held = await navigator.wakeLock.request('screen');
        if (isLeft) return void held.release();
        lock = held;
        setHeld(true);
        // the battery runs low: the browser lets go though the page is shown
        held.addEventListener('release', () => {
          if (!isLeft && document.visibilityState === 'visible') setHeld(false);
        });
      } catch {
        if (!isLeft) setHeld(false);
      }
    };
    const handleChange = () => void ask();
    void ask();
    document.addEventListener('visibilitychange', handleChange);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', handleChange);
      void lock?.release();
    };
  }, []);
  return isHeld;
}
