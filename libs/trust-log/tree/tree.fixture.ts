import { emptyRoot, leafHash, nodeHash, type Hash, type HashReader } from './merkle.js';

/** MTH of RFC 6962, 2.1, written as the text has it and used by nothing but specs. */
export function rootByDefinition(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return emptyRoot();
  if (leaves.length === 1) return only;
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

export function someLeaves(count: number, label = 'leaf'): readonly Hash[] {
  return Array.from({ length: count }, (_, at) => leafHash(`${label} ${at}`));
}

/** Reads subtrees out of all the leaves. */
export function hashesFromLeaves(leaves: readonly Hash[]): HashReader {
  return {
    read: async (nodes) =>
      nodes.map(({ level, index }) => rootByDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))),
  };
}

/** Every size up to 70, and all around the powers of two above. */
export const tellingSizes: readonly number[] = [
  ...Array.from({ length: 71 }, (_, size) => size),
  ...[128, 256, 512, 1024].flatMap((power) => [power - 1, power, power + 1]),
];
