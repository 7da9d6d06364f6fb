/** What one caller may ask for. Every one of these ends in LIMIT_EXCEEDED, never in a slow server. */
export const limits = {
  /** Bytes of an HTTP body. */
  body: 1_048_576,
  /** Characters and tokens of a document. */
  documentLength: 20_000,
  documentTokens: 3_000,
  depth: 12,
  aliases: 30,
  /** Fields that an answer may hold, as `measure` counts them beforehand. */
  cost: 20_000,
  /** Bytes of a message on a socket. */
  message: 65_536,
  sockets: 2_000,
  socketsPerActor: 8,
  subscriptionsPerSocket: 16,
  /** Milliseconds from the opening of a socket to its `connection_init`. */
  initWait: 5_000,
} as const;
