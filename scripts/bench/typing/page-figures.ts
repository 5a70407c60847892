/** What the page tells about itself; see page-probe.mjs. */
export interface PageFigures {
  /** Milliseconds from each key to the first moment after the frame that shows it. */
  keys: number[];
  /** What the browser itself says of keys that took more than a frame. */
  slowKeys: number[];
  /** Milliseconds between frames while scrolling. */
  frames: number[];
}

declare global {
  interface Window {
    benchFigures: PageFigures;
    benchScrolling: boolean;
  }
  /** Chromium's name for the shortest event that is told about; TypeScript's library has none. */
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
}
