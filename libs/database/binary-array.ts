/*
 * Arrays as PostgreSQL sends and takes them in binary (`array_recv`): `pg` passes a buffer on as it is, and the database need not parse it.
 * As text, the arrays of a batch cost it a fifth of the whole append.
 */

/** Object ids of the types of elements, the same in every PostgreSQL. */
const oids = { bytea: 17, bigint: 20, int: 23, text: 25, uuid: 2950 } as const;
/** Dimensions, whether there are nulls, type, length, and where it begins to count. */
const headerSize = 5 * 4;

export function textArray(texts: readonly (string | null)[]): Buffer {
  return binaryArray(oids.text, texts, Buffer.byteLength, (text, out, at) => out.write(text, at));
}

export function intArray(numbers: readonly number[]): Buffer {
  const write = (number: number, out: Buffer, at: number) => out.writeInt32BE(number, at) - at;
  return binaryArray(oids.int, numbers, () => 4, write);
}

export function bigintArray(numbers: readonly number[]): Buffer {
  const write = (number: number, out: Buffer, at: number) => out.writeBigInt64BE(BigInt(number), at) - at;
  return binaryArray(oids.bigint, numbers, () => 8, write);
}

export function uuidArray(uuids: readonly string[]): Buffer {
  return binaryArray(oids.uuid, uuids, () => 16, writeHex);
}

/** Bytes, each given as hexadecimal digits. */
export function byteaArray(digits: readonly string[]): Buffer {
  return binaryArray(oids.bytea, digits, (each) => each.length / 2, writeHex);
}

function binaryArray<T>(
  oid: number,
  elements: readonly (T | null)[],
  sizeOf: (element: T) => number,
  write: (element: T, out: Buffer, at: number) => number,
): Buffer {
  const size = elements.reduce((sum, element) => sum + 4 + (element === null ? 0 : sizeOf(element)), headerSize);
  const out = Buffer.allocUnsafe(size);
  let end = 0;
  for (const number of [1, elements.includes(null) ? 1 : 0, oid, elements.length, 1])
    end = out.writeInt32BE(number, end);
  for (const element of elements) {
    const length = element === null ? 0 : write(element, out, end + 4);
    end = out.writeInt32BE(element === null ? -1 : length, end) + length;
  }
  return out;
}

const hyphen = '-'.charCodeAt(0);
/** The value of a hexadecimal digit, by its code in ASCII. */
const valueOf = new Uint8Array(128);
for (const digit of '0123456789abcdef') valueOf[digit.charCodeAt(0)] = parseInt(digit, 16);

/** By hand, for `Buffer` takes seven times as long for so few digits. Hyphens only divide them. */
function writeHex(digits: string, out: Buffer, at: number): number {
  let end = at;
  for (let n = 0; n < digits.length; n += 2) {
    if (digits.charCodeAt(n) === hyphen) n += 1;
    const [high, low] = [valueOf[digits.charCodeAt(n)] ?? 0, valueOf[digits.charCodeAt(n + 1)] ?? 0];
    out[end] = (high << 4) | low;
    end += 1;
  }
  return end - at;
}
