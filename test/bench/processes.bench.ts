import { processesKilled } from '../faults/faults.js';
import { FaultHouse } from '../faults/house.js';
import { linesOn } from '../faults/parts.js';
import { atMost, reported, type Bench } from './bench.js';

const kills = 6;

/** Three servers and two workers on one database, killed at random under 32 writers: the short form of `npm run faults -- processes`. */
export const processes: Bench = async (say) => {
  const house = await FaultHouse.open({ apis: 3, workers: 2 });
  try {
    await house.begin();
    await processesKilled(house, kills);
    const figures = await house.judged();
    linesOn(figures).forEach((line) => say(line.trim()));
    const { acknowledged, lost, gaps, duplicated, unequal, contradicted } = figures;
    const of = (what: string) => `five processes, ${kills} times kill -9: ${what}`;
    return [
      reported(of('acknowledged commands'), acknowledged),
      atMost(of('lost'), lost, 0),
      atMost(of('gaps'), gaps, 0),
      atMost(of('duplicates'), duplicated, 0),
      atMost(of('rows of views that a replay gives otherwise'), unequal, 0),
      atMost(of('contradicted checkpoints'), contradicted, 0),
    ];
  } finally {
    await house.close();
  }
};
