import { useEffect, useRef } from 'react';

/**
 * After a change of page the keyboard and the voice stand on its main heading, which is said once: the page's own, and
 * on the board (`isBoard`) the incident's name in the header. A page that puts the cursor in a field keeps it there, and
 * so does an open dialog.
 */
export function useHeadingFocus(path: string, isBoard: boolean): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (document.activeElement?.closest('input, textarea, [role="dialog"], [role="alertdialog"]')) return;
    // A heading that folds is a button, and never the page's own.
    const heading = isBoard ? 'h1' : 'main :is(h1, h2):not(:has(button))';
    const main = document.querySelector('main');
    const target = document.querySelector<HTMLElement>(heading);
    stand(target ?? main);
    if (target !== null || main === null) return;
    // a page whose code is fetched first has its heading in a moment
    const observer = new MutationObserver(() => {
      const late = document.querySelector<HTMLElement>(heading);
      if (late === null) return;
      observer.disconnect();
      if (document.activeElement === main) stand(late);
    });
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [path, isBoard]);
}

function stand(target: HTMLElement | null): void {
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
