/**
 * The class names that a CSS module exports, sorted.
 * @param {string} css
 */
export function classNames(css) {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(["'])(?:\\.|(?!\1).)*\1/g, '')
    .replace(/:global\([^)]*\)/g, '')
    // what stands in a declaration's value (`.5rem`, `url(a.png)`) is no selector
    .replace(/[\w-]+\s*:[^{};]*[;}]/g, ';');
  const found = new Set(Array.from(selectors.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g), (match) => match[1] ?? ''));
  return [...found].sort();
}
