import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import {
  firstScreen,
  laterPages,
  laterWithSmallPages,
  sharedByLaterPages,
  sharedWithSmallPages,
} from './vite.first-screen.ts';
import { serviceWorker } from './vite.service-worker.ts';

/**
 * `npm run dev`: the server behind Vite's own. Host goes on as the browser wrote it, so that pages of Vite's are the
 * server's own pages, which alone may change anything.
 */
const server = { target: `http://127.0.0.1:${process.env.PORT || 3000}`, changeOrigin: false };

/** In development the small pages are found as the built server finds them (server/src/plugins/static-files.ts). */
const smallPages: Plugin = {
  name: 'small-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      if (request.url?.startsWith('/blad/pass/')) request.url = '/pass.html';
      if (request.url?.startsWith('/blad/besok/')) request.url = '/besok.html';
      if (request.url?.startsWith('/blad/lyssna/')) request.url = '/lyssna.html';
      if (request.url?.startsWith('/blad/verksamhet/')) request.url = '/verksamhet.html';
      if (request.url?.startsWith('/blad/')) request.url = '/blad.html';
      if (request.url?.startsWith('/s/')) request.url = '/svar.html';
      if (request.url?.startsWith('/p/')) request.url = '/prov.html';
      if (request.url === '/tib') request.url = '/tib.html';
      next();
    });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // React Aria speaks thirty languages: keeping two of them takes a tenth off what a phone downloads.
  plugins: [react(), optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), smallPages, serviceWorker()],
  build: {
    target: 'baseline-widely-available',
    sourcemap: true,
    // The content security policy allows no inline script, style or data: address: everything is a file of its own.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // the app, and the pages behind sheets, personal links and /tib, which an old phone is to have at once
      input: [
        'index.html',
        'blad.html',
        'pass.html',
        'besok.html',
        'lyssna.html',
        'verksamhet.html',
        'svar.html',
        'prov.html',
        'tib.html',
      ].map((page) => join(import.meta.dirname, page)),
      output: {
        codeSplitting: {
          groups: [
            { name: sharedWithSmallPages(), debugName: 'common', priority: 4 },
            { name: firstScreen(), debugName: 'first screen', priority: 3 },
            { name: laterWithSmallPages(), debugName: 'later with small pages', priority: 2 },
            { name: sharedByLaterPages(), debugName: 'shared by later pages', priority: 1 },
            { name: laterPages(), debugName: 'later pages', priority: 0 },
          ],
        },
      },
    },
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // our own part of what is read before the first screen stays under 700
    chunkSizeWarningLimit: 750,
  },
  server: {
    strictPort: true,
    proxy: { '/api': server, '/map': server, '/socket.io': { ...server, ws: true } },
  },
});
