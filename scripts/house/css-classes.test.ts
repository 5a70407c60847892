import { expect, test } from 'vitest';
import { classNames } from './css-classes.mjs';

test('finds the classes of selectors, nested and combined ones too', () => {
  const css = `
    .board { color: red; .row:hover, &.is-open > .cell { margin: 0 } }
    @media (min-width: 30.5rem) { .wide { display: grid } }
    .board:not(.quiet) {}
  `;
  expect(classNames(css)).toEqual(['board', 'cell', 'is-open', 'quiet', 'row', 'wide']);
});

test('takes no class from a value, a comment, a text or a global selector', () => {
  const css = `
    /* .gone */
    :global(.leaflet-pane) .mine { background: url(a.png); content: '.text'; transition: opacity .2s }
  `;
  expect(classNames(css)).toEqual(['mine']);
});
