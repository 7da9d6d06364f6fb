import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stripInlineAssets } from './strip-inline-assets.ts';

const at = (path: string) => join(import.meta.dirname, path);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [stripInlineAssets(), react()],
  // Writes <style> elements, which the content security policy refuses.
  resolve: { alias: { 'react-style-singleton': at('src/workbench/no-inline-style.ts') } },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    // A data: address is not 'self', so nothing may be inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: { main: at('index.html'), workbench: at('workbench/index.html') },
      // GraphiQL's runtime carries a compiler hint that means nothing in a bundle.
      onLog: (level, log, handle) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log)),
    },
  },
});
