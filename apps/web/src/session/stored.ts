/** A JSON object from this tab's storage; undefined when there is none or it is not one. */
export function readStored(key: string): Readonly<Record<string, unknown>> | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : objectFrom(text);
}

export function writeStored(key: string, value: object): void {
  sessionStorage.setItem(key, JSON.stringify(value));
}

/** Forgets everything in this tab whose key starts so. */
export function forgetStored(prefix: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

function objectFrom(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
