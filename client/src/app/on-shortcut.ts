/**
 * Runs at a key, alone or with Alt; alone it stays out of the way of whoever is writing or has a dialog open. Answers what
 * ends it.
 */
export function onShortcut(key: string, run: () => void): () => void {
  const handle = (event: KeyboardEvent) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.repeat ||
      event.defaultPrevented ||
      document.querySelector('[role="dialog"]')
    )
      return;
    // By the key's place where Alt makes another character of it.
    const isKey = event.key.toLowerCase() === key || (event.altKey && event.code === `Key${key.toUpperCase()}`);
    if (!isKey || (!event.altKey && isWriting(event.target))) return;
    event.preventDefault();
    run();
  };
  document.addEventListener('keydown', handle);
  return () => document.removeEventListener('keydown', handle);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
