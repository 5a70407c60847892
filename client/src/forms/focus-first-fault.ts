/** Takes the keyboard to the first field that is at fault, once the fault is on screen. */
export function focusFirstFault(within: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const fault = within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-fault]');
    fault?.focus();
    fault?.scrollIntoView({ block: 'center' });
  });
}
