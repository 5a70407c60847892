import type { Position } from '@ledningsplats/shared/geo/position.ts';
import Leaflet from 'leaflet';
import { useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';
import styles from './PositionChooser.module.css';

export interface PositionChooserProps {
  value: Position | null;
  /** The plan's letters for the kind of place. */
  symbol: string;
  onChoose: (position: Position) => void;
}

/** To about a decimetre, as positions are read. */
const DECIMALS = 1e6;

/**
 * Chooses a position on a map: by a click or a tap, by dragging the symbol, or by the keyboard, where the arrows move the map
 * under a cross and Enter takes the middle [PL9].
 */
export function PositionChooser({ value, symbol, onChoose }: PositionChooserProps) {
  const map = useMap();
  const handleChoose = useEffectEvent((at: Leaflet.LatLng) => onChoose(rounded(at)));

  useEffect(() => {
    const container = map.getContainer();
    const cross = container.appendChild(document.createElement('span'));
    cross.className = styles.cross ?? '';
    const click = ({ latlng }: Leaflet.LeafletMouseEvent) => handleChoose(latlng);
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== container) return;
      event.preventDefault();
      handleChoose(map.getCenter());
    };
    map.on('click', click);
    container.addEventListener('keydown', key);
    return () => {
      map.off('click', click);
      container.removeEventListener('keydown', key);
      cross.remove();
    };
  }, [map]);

  const spot = value === null ? null : `${value.latitude} ${value.longitude}`;
  useEffect(() => {
    if (spot === null) return;
    const [latitude = 0, longitude = 0] = spot.split(' ').map(Number);
    const body = document.createElement('span');
    body.className = styles.body ?? '';
    body.textContent = symbol;
    const icon = Leaflet.divIcon({ className: styles.marker ?? '', html: body, iconSize: [44, 44] });
    const marker = Leaflet.marker([latitude, longitude], { icon, draggable: true, keyboard: false, pane: 'symbols' });
    marker.on('dragend', () => handleChoose(marker.getLatLng()));
    marker.addTo(map);
    return () => void marker.remove();
  }, [map, spot, symbol]);

  return null;
}

function rounded({ lat, lng }: Leaflet.LatLng): Position {
  return { latitude: Math.round(lat * DECIMALS) / DECIMALS, longitude: Math.round(lng * DECIMALS) / DECIMALS };
}
