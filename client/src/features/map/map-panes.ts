/**
 * What lies above what, by name and `z-index`: areas under lines under symbols, whichever layer was there first. The ground
 * is below them all (Leaflet's `tilePane`, 200), popups above (700).
 */
export const MAP_PANES = { areas: 410, lines: 430, symbols: 610, target: 650 } as const;
