import type { WallTheme } from '@ledningsplats/shared/access/wall-access.ts';
import { useEffect, useLayoutEffect } from 'react';
import { applyStoredTheme } from '../../ui/use-theme.ts';

/** Somebody has found the mouse behind the screen, and has put it down. */
const IDLE_MS = 3_000;

/** The page is a wall: everything in rem is as large as the screen allows (styles/tokens.css), and nobody's pointer lies on it. */
export function useWallScreen(theme: WallTheme): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.screen = 'wall';
    return () => {
      delete dataset.screen;
      delete dataset.idle;
    };
  }, []);

  useLayoutEffect(() => {
    if (theme === 'system') return;
    document.documentElement.dataset.theme = theme;
    return applyStoredTheme;
  }, [theme]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    let timer: ReturnType<typeof setTimeout>;
    const stir = () => {
      delete dataset.idle;
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset.idle = '';
      }, IDLE_MS);
    };
    stir();
    window.addEventListener('pointermove', stir);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', stir);
    };
  }, []);
}
