import type { Plugin } from 'vite';

const fontFace = /@font-face\s*\{[^}]*\}/g;

/** Removes the @font-face rules that point at Aksel's content delivery network; our own font is bundled. */
export function stripRemoteFonts(): Plugin {
  return {
    name: 'strip-remote-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('ds-css') && id.includes('.css')
        ? { code: code.replace(fontFace, (rule) => (rule.includes('https://') ? '' : rule)), map: null }
        : null,
  };
}
