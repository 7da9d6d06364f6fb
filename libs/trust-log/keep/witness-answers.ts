import type pg from 'pg';
import { z } from 'zod';
import { instantOf, type Instant } from '#lib/kernel';
import { treeNames, type TreeName } from './kept-trees.js';

/** What a witness answered when it was asked last, and since when it answers so. */
export interface WitnessAnswer {
  readonly tree: TreeName;
  readonly name: string;
  /** `cosigned`, or what is wrong. */
  readonly outcome: string;
  readonly since: Instant;
}

const answerRow = z.object({
  tree: z.enum(treeNames),
  name: z.string(),
  outcome: z.string(),
  since: z.date().transform(instantOf),
});

/** Of every witness that was ever asked, for each tree. */
export async function witnessAnswers(pool: Pick<pg.Pool, 'query'>): Promise<readonly WitnessAnswer[]> {
  const { rows } = await pool.query('select tree, name, outcome, since from trust.witness order by tree, name');
  return z.array(answerRow).parse(rows);
}
