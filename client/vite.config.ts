import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './vite.service-worker.ts';

/**
 * `npm run dev`: the server behind Vite's own. Host goes on as the browser wrote it, so that pages of Vite's are the
 * server's own pages, which alone may change anything.
 */
const server = { target: `http://127.0.0.1:${process.env.PORT || 3000}`, changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  // React Aria speaks thirty languages: keeping two of them takes a tenth off what a phone downloads.
  plugins: [react(), optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), serviceWorker()],
  build: {
    target: 'baseline-widely-available',
    sourcemap: true,
    // The content security policy allows no inline script, style or data: address: everything is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // one screen needs most of it, and the service worker keeps it: splitting would only add round trips
    chunkSizeWarningLimit: 1500,
  },
  server: {
    strictPort: true,
    proxy: { '/api': server, '/map': server, '/socket.io': { ...server, ws: true } },
  },
});
