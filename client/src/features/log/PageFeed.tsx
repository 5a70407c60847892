import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import styles from './Feed.module.css';
import { type FeedProps, VirtualFeed } from './Feed.tsx';
import { ESTIMATED_ROW, OVERSCAN, withActive } from './virtual-range.ts';

/** The log as the page itself: on a phone, where a box in the page would catch the thumb. */
export function PageFeed(props: FeedProps) {
  const { lines } = props.log;
  const place = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = activeKey === null ? -1 : lines.findIndex(({ key }) => key === activeKey);
  // What stands above the log may fold out: measured after every drawing, which costs nothing when it has not moved.
  useLayoutEffect(() => {
    const top = (place.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - offset) > 1) setOffset(top);
  });
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => ESTIMATED_ROW,
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    overscan: OVERSCAN,
    scrollMargin: offset,
    rangeExtractor: useCallback((range) => withActive(range, active), [active]),
  });
  return (
    <div ref={place} className={styles.page}>
      <VirtualFeed
        {...props}
        virtualizer={virtualizer}
        activeKey={activeKey}
        onActive={setActiveKey}
        offset={offset}
        scrollTo={(top) => window.scrollTo({ top })}
      />
    </div>
  );
}
