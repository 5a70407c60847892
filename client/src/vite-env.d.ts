/// <reference types="vite/types/import-meta.d.ts" />

// CSS modules are typed by scripts/css-types.mjs, class by class; the rest of what Vite lets a module import stands here.
declare module '*.css' {}
declare module '@fontsource-variable/*' {}

declare module '*.svg' {
  const address: string;
  export default address;
}
declare module '*.png' {
  const address: string;
  export default address;
}
declare module '*.woff2?url' {
  const address: string;
  export default address;
}
