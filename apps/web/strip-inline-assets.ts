import type { Plugin } from 'vite';

const fontFace = /@font-face\s*\{[^}]*\}/g;
const inlineImage = /background-image:\s*url\(["']?data:[^)]*\);?/g;

/** GraphiQL's style sheet carries fonts and pictures as data: addresses, which are not 'self'. They are left out. */
export function stripInlineAssets(): Plugin {
  return {
    name: 'strip-inline-assets',
    enforce: 'pre',
    transform: (code, id) =>
      /graphiql.*\.css/.test(id) ? { code: code.replace(fontFace, '').replace(inlineImage, ''), map: null } : null,
  };
}
