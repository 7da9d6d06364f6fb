import { Gauge, type Registry } from 'prom-client';
import type { WitnessAnswer } from '#lib/trust-log';

/** How each witness does, by its name and tree: asked when somebody looks. The names are public, in the policy. */
export function addWitnessMetrics(
  registry: Registry,
  answers: () => Promise<readonly WitnessAnswer[]>,
  now: () => number,
): void {
  const gauge = (name: string, help: string, valueOf: (answer: WitnessAnswer) => number): void => {
    new Gauge({
      name,
      help,
      labelNames: ['witness', 'tree'],
      registers: [registry],
      async collect() {
        // A database that is away leaves these numbers out, and no others.
        this.reset();
        for (const answer of await answers().catch(() => []))
          this.set({ witness: answer.name, tree: answer.tree }, valueOf(answer));
      },
    });
  };
  gauge('samhold_witness_signs', '1 while its last answer was a signature', ({ outcome }) => Number(outcome === signs));
  gauge('samhold_witness_trouble_seconds', 'Since when it has answered otherwise; 0 while it signs', (answer) =>
    answer.outcome === signs ? 0 : Math.max(0, now() - Date.parse(answer.since) / 1_000),
  );
}

const signs = 'cosigned';
