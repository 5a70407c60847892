import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { shapeTexts } from '../../../i18n/shapes.ts';
import type { MapTool } from './map-tool.ts';

/** What one is at, as «Ritar: riskområde». */
export function toolTitle(tool: MapTool): string {
  if (tool.is === 'measure') return shapeMapTexts.measuring[tool.outline.form === 'area' ? 'area' : 'line'];
  const kind = shapeTexts.kinds[tool.kind];
  if (tool.from !== null) return shapeMapTexts.reshaping(kind);
  return tool.step === 'words' ? shapeMapTexts.naming(kind) : shapeMapTexts.drawing(kind);
}
