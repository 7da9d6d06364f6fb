import type { FastifyInstance } from 'fastify';
import { demoOrganisations, demoPeople, type DemoCard } from '#lib/identity';

/** `/demo/cards`: the role cards of the first page, embedded mode only. No national identity number is among them. */
export function addDemoCards(server: FastifyInstance): void {
  const cards = demoPeople.map(cardOf);
  server.get('/demo/cards', async () => ({ synthetic: true, cards }));
}

function cardOf({ card, name, who }: DemoCard) {
  if (who.kind === 'client') return { card, name, kind: who.kind };
  const organisation = demoOrganisations.find(({ number }) => number === who.organisation);
  const unit = organisation?.units.find(({ code }) => code === who.unit);
  return { card, name, kind: who.kind, organisation: organisation?.name, unit: unit?.name, role: who.role };
}
