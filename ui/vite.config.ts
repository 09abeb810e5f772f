import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

import { icons } from './icons.vite.ts';
import { words } from './words.vite.ts';

// The window forbids inline scripts and styles: nothing is inlined, and no polyfill is injected.
// `--mode fixture` takes the platform of the fixtures in place of the window's (see "imports" in package.json).
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      outputStructure: 'locale-modules',
    }),
    words(),
    icons(),
    svelte(),
  ],
  resolve: {
    conditions: mode === 'fixture' ? ['fixture', ...defaultClientConditions] : [...defaultClientConditions],
  },
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    outDir: mode === 'fixture' ? 'dist-fixture' : 'dist',
    target: 'safari16.4',
    cssTarget: 'safari17.5',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  test: { include: ['src/**/*.test.ts'] },
}));
