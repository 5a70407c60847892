import { createProgram, type Program } from './program.ts';

/** The browser's own; a page from the development server is not kept. */
export function browserProgram(): Program {
  return createProgram({
    workers: import.meta.env.PROD && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    isKept: async (address) => (await caches.match(address, { ignoreVary: true })) !== undefined,
    ownFiles,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

function ownFiles(): string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href);
  return [...scripts, ...styles];
}
