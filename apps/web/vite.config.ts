import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => join(import.meta.dirname, path);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    // A data: address is not 'self', so nothing may be inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: { main: at('index.html'), workbench: at('workbench/index.html') } },
  },
});
