import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Our own packages are bundled from their TypeScript sources; npm's stay outside and load from node_modules.
  ssr: { noExternal: [/^@ledningsplats\//] },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
  },
});
