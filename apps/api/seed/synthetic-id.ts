const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A synthetic national id (month + 80, as Skatteetaten's Tenor set) of somebody born on a date: the first valid one from `start` on. */
export function syntheticId(born: `${number}-${number}-${number}`, start: number): string {
  const [year = '', month = '', day = ''] = born.split('-');
  const date = `${day}${String(Number(month) + 80)}${year.slice(2)}`;
  for (let individual = start; individual < 1000; individual += 1) {
    const nine = `${date}${String(individual).padStart(3, '0')}`;
    const k1 = control(nine, first);
    const k2 = k1 === undefined ? undefined : control(`${nine}${k1}`, second);
    if (k1 !== undefined && k2 !== undefined) return `${nine}${k1}${k2}`;
  }
  throw new Error(`No synthetic number from ${start} on for ${born}`);
}

/** A modulo 11 control digit; undefined when it would be ten. */
function control(digits: string, weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits.charAt(place)), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}
