import { randomInt } from 'node:crypto';
import { parseNationalId } from '#lib/identity';

/** A national identity number of the synthetic set (month + 80) of somebody born in 2004, by chance. */
export function syntheticNumber(): string {
  for (;;) {
    const day = String(randomInt(1, 28)).padStart(2, '0');
    const month = String(80 + randomInt(1, 12));
    const digits = withControls([...`${day}${month}04${randomInt(500, 1_000)}`].map(Number));
    if (parseNationalId(digits, 'embedded').status === 'read') return digits;
  }
}

/** The nine digits with their two control digits, modulo 11; not valid where one of them would be ten. */
function withControls(nine: readonly number[]): string {
  const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = control([...nine, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return [...nine, first, second].join('');
}

function control(digits: readonly number[], weights: readonly number[]): number {
  const sum = digits.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
