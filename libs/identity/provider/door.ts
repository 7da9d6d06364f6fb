import type Provider from 'oidc-provider';
import type { EmbeddedProviderSettings } from './embedded-provider.js';

/** The login of embedded mode. Loaded only where it is asked for: in production people log in elsewhere, and most programs log nobody in. */
export async function openEmbeddedProvider(settings: EmbeddedProviderSettings): Promise<Provider> {
  const { embeddedProvider } = await import('./embedded-provider.js');
  return embeddedProvider(settings);
}
