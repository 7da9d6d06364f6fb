/** In place of react-style-singleton: no style is written, so the page behind an open dialog can be scrolled. */
export function styleSingleton(): () => null {
  return () => null;
}
