import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rootOf, type Hash } from './merkle.js';
import { inclusionProof } from './proofs.js';
import {
  foldHashes,
  hashesFromTiles,
  parseTilePath,
  tilePath,
  tilesOf,
  tileWidth,
  widthIn,
  type TilePlace,
} from './tiles.js';
import { hashesFromLeaves, rootByDefinition, someLeaves } from './tree.fixture.js';

const leaves = someLeaves(66_000);

/** The tile by its definition: the n-th of a level is 256 hashes of 256^level leaves each. */
function tileByDefinition({ level, index }: TilePlace, width: number): Buffer {
  const span = tileWidth ** level;
  const hash = (at: number): Hash => rootByDefinition(leaves.slice(at * span, (at + 1) * span));
  return Buffer.concat(Array.from({ length: width }, (_, at) => hash(index * tileWidth + at)));
}

describe('tiles', () => {
  it('are those that tlog-tiles gives as its example for 70,000 leaves, and for 256', () => {
    const shape = (size: number) => {
      const tiles = tilesOf(size);
      return [0, 1, 2].map((level) => {
        const ofLevel = tiles.filter((tile) => tile.level === level);
        return [
          ofLevel.filter(({ width }) => width === 256).length,
          ofLevel.find(({ width }) => width < 256)?.width ?? 0,
        ];
      });
    };
    assert.deepEqual(shape(70_000), [
      [273, 112],
      [1, 17],
      [0, 1],
    ]);
    assert.deepEqual(shape(256), [
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    assert.deepEqual(tilesOf(0), []);
    assert.equal(widthIn(70_000, { level: 0, index: 274 }), 0);
  });

  it('have the addresses that tlog-tiles gives them, and no others', () => {
    assert.equal(tilePath({ level: 0, index: 1_234_067 }, 256), '0/x001/x234/067');
    assert.equal(tilePath({ level: 1, index: 5 }, 17), '1/005.p/17');
    assert.deepEqual(parseTilePath('0/x001/x234/067'), { level: 0, index: 1_234_067, width: 256 });
    assert.deepEqual(parseTilePath('1/005.p/17'), { level: 1, index: 5, width: 17 });
    for (const path of [
      '',
      '00/000',
      '64/000',
      '0/0',
      '0/x000/000',
      '0/000.p/0',
      '0/000.p/256',
      '0/000.p/01',
      '0/000/',
      '0/../000',
      'entries/000',
    ])
      assert.equal(parseTilePath(path), undefined, path);
  });

  it('give every subtree that a proof needs, across three levels of tiles', async () => {
    const size = 65_801;
    const asked: string[] = [];
    const reader = hashesFromTiles(async (tiles) => {
      asked.push(...tiles.map((tile) => tilePath(tile, 256)));
      return tiles.map((tile) => tileByDefinition(tile, widthIn(size, tile)));
    });
    assert.deepEqual(await rootOf(reader, size), rootByDefinition(leaves.slice(0, size)));
    assert.deepEqual(asked, ['2/000', '1/001', '0/257']);
    const proof = await inclusionProof(reader, 777, size);
    assert.deepEqual(proof, await inclusionProof(hashesFromLeaves(leaves.slice(0, size)), 777, size));
  });

  it('that are too short for the tree are said to be missing', async () => {
    const reader = hashesFromTiles(async (tiles) => tiles.map((tile) => tileByDefinition(tile, 3)));
    await assert.rejects(rootOf(reader, 4), { name: 'TileMissing' });
  });

  it('fold to the root of what stands in them', () => {
    for (const count of [0, 1, 2, 3, 5, 255, 256])
      assert.deepEqual(foldHashes(leaves.slice(0, count)), rootByDefinition(leaves.slice(0, count)));
  });
});
