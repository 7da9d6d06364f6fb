/** A yes says how much; a no says no amount. */
export function fits({ outcome, amountNok }: { readonly outcome: 'granted' | 'refused'; readonly amountNok?: number }) {
  return (outcome === 'granted') === (amountNok !== undefined);
}
