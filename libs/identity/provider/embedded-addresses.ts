/** Issuer and audience of embedded mode, by the address of the server. */
export function embeddedAddresses(base: string): { readonly issuer: string; readonly audience: string } {
  return { issuer: `${base}/oidc`, audience: `${base}/graphql` };
}
