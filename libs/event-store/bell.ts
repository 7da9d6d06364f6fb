/** Tells whoever listens that there may be something new in the log. */
export interface Bell {
  ring(): void;
  /** Calls back at each ring, until the returned function is called. */
  hear(listener: () => void): () => void;
}

export function bell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of [...listeners]) listener();
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
