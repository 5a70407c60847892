/**
 * Tokens (styles/tokens.css) as a canvas wants them, in the theme that holds there now. A custom property itself would answer
 * `light-dark(…)`: a probe is asked. A canvas keeps its colours where the system forces its own on the page, as pictures do,
 * so the probe is asked past that: all of a map would be black on black.
 */
export function readTokens<Name extends string>(within: Element, tokens: Readonly<Record<Name, string>>) {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  within.append(probe);
  const colours = Object.entries<string>(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<Name, string>;
}
