import { expect, test } from 'vitest';
import { readAttribution } from './attribution.ts';

test('words and the first link of what a map file says of its licence, and nothing that a page would run', () => {
  const osm = '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>';
  expect(readAttribution({ attribution: osm })).toEqual({
    text: '© OpenStreetMap',
    href: 'https://www.openstreetmap.org/copyright',
  });
  expect(readAttribution({ attribution: 'Kommunens egen <b>karta</b>' })).toEqual({
    text: 'Kommunens egen karta',
    href: null,
  });
  expect(readAttribution({ attribution: '<a href="javascript:alert(1)">x</a><script>y</script>' }).href).toBeNull();
  expect(readAttribution({ attribution: '<img src=x onerror=alert(1)>' }).text).toBe('');
  expect(readAttribution({ attribution: '<a '.repeat(500_000) }).href).toBeNull();
  expect(readAttribution({})).toEqual({ text: '', href: null });
  expect(readAttribution('?')).toEqual({ text: '', href: null });
});
