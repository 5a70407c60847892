/** Takes the keyboard to the first field that is at fault, once the fault is on screen. */
export function focusFirstFault(within: HTMLElement | null): void {
  const before = document.activeElement;
  requestAnimationFrame(() => {
    // on a busy device the frame is late, and somebody may be typing in a field by then
    if (document.activeElement !== before && document.activeElement !== document.body) return;
    const fault = within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-fault]');
    fault?.focus();
    fault?.scrollIntoView({ block: 'center' });
  });
}
