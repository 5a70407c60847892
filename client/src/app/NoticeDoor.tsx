import { useEffect } from 'react';
import { useLocation } from 'wouter';

/** Goes to the page of a notice that somebody has touched outside the window. */
export function NoticeDoor() {
  const [, navigate] = useLocation();
  useEffect(() => {
    const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
    const handleMessage = ({ data }: MessageEvent) => {
      const { open } = (data ?? {}) as { open?: unknown };
      if (typeof open === 'string' && open.startsWith('/') && !open.startsWith('//')) navigate(open);
    };
    workers?.addEventListener('message', handleMessage);
    return () => workers?.removeEventListener('message', handleMessage);
  }, [navigate]);
  return null;
}
