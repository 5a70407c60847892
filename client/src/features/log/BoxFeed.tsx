import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import styles from './Feed.module.css';
import { type FeedProps, VirtualFeed } from './Feed.tsx';
import { ESTIMATED_ROW, OVERSCAN, withActive } from './virtual-range.ts';

/** The log in a box that scrolls by itself: at a desk. */
export function BoxFeed(props: FeedProps) {
  const { lines } = props.log;
  const box = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = activeKey === null ? -1 : lines.findIndex(({ key }) => key === activeKey);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ESTIMATED_ROW,
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    overscan: OVERSCAN,
    rangeExtractor: useCallback((range) => withActive(range, active), [active]),
  });
  return (
    <div ref={box} className={styles.box} tabIndex={lines.length === 0 ? 0 : undefined}>
      <VirtualFeed
        {...props}
        virtualizer={virtualizer}
        activeKey={activeKey}
        onActive={setActiveKey}
        offset={0}
        scrollTo={(top) => {
          if (box.current) box.current.scrollTop = top;
        }}
      />
    </div>
  );
}
