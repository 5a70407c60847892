import { applyStoredTheme } from './use-theme.ts';

/** The id by which React Aria's usePress looks whether its style rule is on the page already. */
const PRESS_STYLE_ID = 'react-aria-pressable-style';

/** What the page needs before the first render. Called once, from main.tsx. */
export function preparePage(): void {
  applyStoredTheme();
  claimPressStyle();
}

/**
 * React Aria puts one rule in a <style> element at the first press target, which `style-src 'self'` forbids. The rule
 * stands in styles/global.css; this leaves the mark that tells React Aria so.
 */
function claimPressStyle(): void {
  if (document.getElementById(PRESS_STYLE_ID) !== null) return;
  const mark = document.createElement('meta');
  mark.id = PRESS_STYLE_ID;
  document.head.append(mark);
}
