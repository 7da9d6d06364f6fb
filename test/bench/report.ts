import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from './bench.js';

const results = fileURLToPath(new URL('../../../bench/results/', import.meta.url));

export function writeResult(name: string, rows: readonly Row[]): void {
  mkdirSync(results, { recursive: true });
  writeFileSync(`${results}${name}.json`, `${JSON.stringify({ rows }, undefined, 2)}\n`);
}

export function tableOf(rows: readonly Row[]): string {
  const lines = [['', 'measured', 'range', 'target', 'met'], ...rows.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n');
}

function cells({ name, measured, range, target, met }: Row): readonly string[] {
  const between = range === undefined ? '' : range.map(figure).join(' – ');
  return [
    name,
    figure(measured),
    between,
    target === null ? '' : figure(target),
    met === null ? '' : met ? 'yes' : 'no',
  ];
}

function padded(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
