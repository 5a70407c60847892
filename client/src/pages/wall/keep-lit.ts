/** Again after a refusal, and where the browser let go though the page is shown: a battery is charged, a setting is changed. */
const RETRY_MS = 60_000;

/** What keeps the screen lit, as the browser has it. */
export interface Lamp {
  /** Rejects where the browser refuses or cannot. */
  light: () => Promise<Light>;
  isPageShown: () => boolean;
  /** Told each time that the page is hidden or shown. */
  onPageShown: (listener: () => void) => () => void;
}

export interface Light {
  release: () => Promise<void>;
  onReleased: (listener: () => void) => void;
}

/**
 * Keeps the screen lit until the answer is called [ST9]: the browser lets go of it when the page is hidden, so it is asked for
 * again each time that the page is shown. `tell`: whether it is lit while the page is shown.
 */
export function keepLit(lamp: Lamp, tell: (isLit: boolean) => void): () => void {
  let isLeft = false;
  let isAsking = false;
  let held: Light | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    clearTimeout(retry);
    if (isLeft || isAsking || held !== null || !lamp.isPageShown()) return;
    isAsking = true;
    try {
      const light = await lamp.light();
      if (isLeft) return void light.release();
      held = light;
      tell(true);
      light.onReleased(() => {
        held = null;
        if (!isLeft && lamp.isPageShown()) dark();
      });
    } catch {
      if (!isLeft) dark();
    } finally {
      isAsking = false;
    }
  }

  function dark(): void {
    tell(false);
    retry = setTimeout(() => void ask(), RETRY_MS);
  }

  const leave = lamp.onPageShown(() => void ask());
  void ask();
  return () => {
    isLeft = true;
    clearTimeout(retry);
    leave();
    void held?.release();
  };
}
