import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CompactRange } from './compact-range.js';
import { emptyRoot, leafHash, nodesOf, rootOf, type Hash } from './merkle.js';
import { consistencyProof, inclusionProof, provesConsistency, provesInclusion } from './proofs.js';
import { hashesFromLeaves, rootByDefinition, someLeaves, tellingSizes } from './tree.fixture.js';

const leaves = someLeaves(1_100);
const reader = hashesFromLeaves(leaves);
const roots = new Map<number, Hash>();
function rootAt(size: number): Hash {
  const root = roots.get(size) ?? rootByDefinition(leaves.slice(0, size));
  roots.set(size, root);
  return root;
}

/** The eight leaves and roots that the reference tests of Certificate Transparency are made of. */
const known = {
  inputs: ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  roots: [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
};

describe('the tree', () => {
  it('has the roots that RFC 6962 tests are made of', () => {
    assert.equal(emptyRoot().toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const range = new CompactRange();
    known.inputs.forEach((input, at) => {
      range.add(leafHash(Buffer.from(input, 'hex')));
      assert.equal(range.root().toString('hex'), known.roots[at], `${at + 1} leaves`);
    });
  });

  it('has the same root grown leaf by leaf, read from subtrees, and by the definition', async () => {
    const range = new CompactRange();
    for (const size of tellingSizes) {
      while (range.size < size) range.add(leaves[range.size] ?? emptyRoot());
      assert.deepEqual(range.root(), rootAt(size), `grown to ${size}`);
      assert.deepEqual(await rootOf(reader, size), rootAt(size), `read at ${size}`);
    }
  });

  it('goes on growing from the hashes on its edge', async () => {
    for (const size of tellingSizes.filter((some) => some < 1_000)) {
      const range = new CompactRange(size, await reader.read(nodesOf({ start: 0, end: size })));
      leaves.slice(size, size + 3).forEach((leaf) => range.add(leaf));
      assert.deepEqual(range.root(), rootAt(size + 3), `from ${size}`);
    }
  });
});

describe('proofs', () => {
  it('of inclusion lead every leaf of every telling size to its root, and no leaf to another place, size or root', async () => {
    for (const size of tellingSizes.slice(0, 40))
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof(reader, index, size);
        const claim = { index, size, leaf: leaves[index] ?? emptyRoot(), root: rootAt(size), proof };
        assert.ok(provesInclusion(claim), `${index} of ${size}`);
        if (size > 1) assert.ok(!provesInclusion({ ...claim, index: (index + 1) % size }), 'another place');
        assert.ok(!provesInclusion({ ...claim, root: rootAt(size + 1) }), 'another root');
        assert.ok(!provesInclusion({ ...claim, leaf: leaves[size] ?? emptyRoot() }), 'another leaf');
      }
  });

  it('of inclusion hold at the edges of the large sizes', async () => {
    for (const size of tellingSizes.slice(40))
      for (const index of [0, 1, Math.floor(size / 2), size - 2, size - 1]) {
        const proof = await inclusionProof(reader, index, size);
        assert.ok(provesInclusion({ index, size, leaf: leaves[index] ?? emptyRoot(), root: rootAt(size), proof }));
      }
  });

  it('of consistency join every two sizes, and no other roots', async () => {
    for (const size of tellingSizes)
      for (const old of tellingSizes.filter((some) => some <= size)) {
        const proof = await consistencyProof(reader, old, size);
        const claim = { old, size, oldRoot: rootAt(old), root: rootAt(size), proof };
        assert.ok(provesConsistency(claim), `${old} to ${size}`);
        if (old === 0) continue;
        assert.ok(!provesConsistency({ ...claim, oldRoot: rootAt(old + 1) }), `${old} to ${size} from another root`);
        assert.ok(!provesConsistency({ ...claim, root: rootAt(size + 1) }), `${old} to ${size} to another root`);
      }
  });

  it('break with any bit of them, and with a hash more or less', async () => {
    const size = fc.integer({ min: 2, max: 1_050 });
    const spot = fc.tuple(size, fc.nat(), fc.nat(), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(spot, async ([large, small, where, bit]) => {
        const index = small % large;
        const proof = await inclusionProof(reader, index, large);
        const inclusion = { index, size: large, leaf: leaves[index] ?? emptyRoot(), root: rootAt(large) };
        for (const wrong of broken(proof, where, bit)) assert.ok(!provesInclusion({ ...inclusion, proof: wrong }));
        const old = 1 + (small % (large - 1));
        const joint = await consistencyProof(reader, old, large);
        const consistency = { old, size: large, oldRoot: rootAt(old), root: rootAt(large) };
        assert.ok(provesConsistency({ ...consistency, proof: joint }));
        for (const wrong of broken(joint, where, bit)) assert.ok(!provesConsistency({ ...consistency, proof: wrong }));
      }),
      { numRuns: 200 },
    );
  });

  it('refuse what is no place in a tree', async () => {
    const root = rootAt(4);
    for (const index of [-1, 4, 1.5, Number.NaN])
      assert.ok(!provesInclusion({ index, size: 4, leaf: root, root, proof: [] }), `${index}`);
    for (const old of [-1, 5, Number.NaN])
      assert.ok(!provesConsistency({ old, size: 4, oldRoot: root, root, proof: [] }), `${old}`);
    assert.ok(
      !provesConsistency({ old: 0, size: 4, oldRoot: emptyRoot(), root, proof: [root] }),
      'from nothing by something',
    );
    await assert.rejects(inclusionProof(reader, 4, 4), RangeError);
    await assert.rejects(consistencyProof(reader, 5, 4), RangeError);
  });
});

function broken(proof: readonly Hash[], where: number, bit: number): readonly (readonly Hash[])[] {
  if (proof.length === 0) return [[emptyRoot()]];
  const at = where % proof.length;
  const flipped = proof.map((hash, n) => {
    const copy = Buffer.from(hash);
    if (n === at) copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return copy;
  });
  return [flipped, proof.slice(1), proof.slice(0, -1), [...proof, emptyRoot()], [emptyRoot(), ...proof]];
}
