import { createContext, createElement, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { KeptMapView, MapKeeper } from './kept-map.ts';

const MapKeeperContext = createContext<MapKeeper | null>(null);

export function MapKeeperProvider({ keeper, children }: { keeper: MapKeeper; children: ReactNode }): ReactNode {
  return createElement(MapKeeperContext, { value: keeper }, children);
}

export function useMapKeeper(): MapKeeper {
  const keeper = useContext(MapKeeperContext);
  if (!keeper) throw new Error('MapKeeperProvider is missing');
  return keeper;
}

export function useKeptMap(): KeptMapView {
  return useStore(useMapKeeper().store);
}
