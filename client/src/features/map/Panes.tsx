import { type ReactNode, useState } from 'react';
import { useMap } from 'react-leaflet';
import { MAP_PANES } from './map-panes.ts';

/** Makes the panes before any layer looks for one. */
export function Panes({ children }: { children: ReactNode }) {
  const map = useMap();
  useState(() => {
    for (const [name, height] of Object.entries(MAP_PANES)) {
      const pane = map.getPane(name) ?? map.createPane(name);
      pane.style.zIndex = String(height);
    }
  });
  return children;
}
