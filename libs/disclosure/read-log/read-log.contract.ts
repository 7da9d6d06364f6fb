import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import type { CaseId, GrantId, Instant } from '#lib/kernel';
import { childWelfareWorker, housingOffice, housingWorker, person, prisonWorker } from '../example.fixture.js';
import type { Deny, LoggedRead, ReadEntry, ReadLog, ReadPage } from './read-log.port.js';

const at: Instant = '2026-11-20T08:00:00.000Z';
const later: Instant = '2026-11-20T09:00:00.000Z';

/** A case, its person, and the grant that the housing office looks by. */
export function freshCase() {
  return { caseId: `case-${randomUUID()}`, personId: `person-${randomUUID()}`, grantId: freshGrant() } as const;
}

function freshGrant(): GrantId {
  return `grant-${randomUUID()}`;
}

/** A look by the housing office's worker. */
export function lookAt(
  { caseId, personId, grantId }: ReturnType<typeof freshCase>,
  changes: Partial<ReadEntry> = {},
): ReadEntry {
  return {
    at,
    caseId,
    personId,
    actor: housingWorker,
    purpose: 'joint-follow-up',
    action: 'look',
    classes: ['case', 'housing'],
    basis: { code: 'consent', version: '2026-1' },
    grants: [grantId],
    correlation: 'request-1',
    ...changes,
  };
}

export function denyOn({ caseId, grantId }: { readonly caseId: CaseId; readonly grantId: GrantId }, setAt = at): Deny {
  const said = { form: 'digital', scribe: null, sent: { grantId } } as const;
  return { commandId: randomUUID(), caseId, grantId, recipient: { ...housingOffice, unit: null }, setAt, said };
}

/** What every read log must do. */
export function readLogContract(name: string, make: () => Promise<ReadLog>): void {
  describe(`the read log, ${name}`, () => {
    let log: ReadLog;
    let about: ReturnType<typeof freshCase>;
    beforeEach(async () => {
      log = await make();
      about = freshCase();
    });
    const all = (page: Partial<ReadPage> = {}) =>
      log.readsOfCase(about.caseId, { order: 'oldest-first', limit: 100, after: null, ...page });
    const look = async (changes: Partial<ReadEntry> = {}) => (await log.logReads([lookAt(about, changes)]))[0];

    it('records who looked at what, why and on which basis, before it says that the answer may be given', async () => {
      assert.equal(await look(), 'logged');
      const [read] = await all();
      assert.match(read?.id ?? '', /^\d+$/);
      assert.deepEqual(read, { ...lookAt(about), id: read?.id, outcome: 'allowed' });
    });

    it('records a look by the person as the person’s', async () => {
      await look({ actor: person, purpose: 'own-access', grants: [] });
      assert.deepEqual(
        (await all()).map(({ actor }) => actor),
        [person],
      );
    });

    it('records a look that was decided against, and a look at what is not there, as denied', async () => {
      assert.equal(await look({ basis: null, grants: [] }), 'denied');
      assert.equal(await look({ basis: null, grants: [], personId: null }), 'denied');
      assert.deepEqual(
        (await all()).map(({ outcome, basis }) => [outcome, basis]),
        [
          ['denied', null],
          ['denied', null],
        ],
      );
    });

    it('records several looks in their order, each with its own outcome', async () => {
      const other = freshCase();
      await log.setDeny(denyOn(other));
      const looks = [lookAt(about), lookAt(other), lookAt(about, { basis: null }), lookAt(about, { caseId: null })];
      assert.deepEqual(await log.logReads(looks), ['logged', 'denied', 'denied', 'logged']);
      assert.deepEqual(
        (await all()).map(({ outcome }) => outcome),
        ['allowed', 'denied'],
      );
      assert.deepEqual(await log.logReads([]), []);
    });

    it('lists looks at what bodies hold about a person outside every case, apart from those at the case', async () => {
      const { personId } = about;
      const ofRecords = (page: Partial<ReadPage> = {}) =>
        log.readsOfRecords(personId, { order: 'oldest-first', limit: 100, after: null, ...page });
      await look();
      await look({ caseId: null, grants: [], classes: ['own-record'] });
      await look({ caseId: null, grants: [], classes: ['own-record'], actor: childWelfareWorker, at: later });
      await look({ caseId: null, grants: [], personId: freshCase().personId });
      const reads = await ofRecords();
      assert.deepEqual(
        reads.map(({ actor, at: when }) => [actor.kind, when]),
        [
          ['municipality', at],
          ['child-welfare', later],
        ],
      );
      assert.deepEqual(
        (await ofRecords({ order: 'newest-first', limit: 1 })).map(({ id }) => id),
        [reads[1]?.id],
      );
      const [first] = reads;
      assert.deepEqual(await ofRecords({ after: first === undefined ? null : first }), reads.slice(1));
      assert.deepEqual(await ofRecords({ withoutKinds: ['child-welfare'] }), reads.slice(0, 1));
      assert.equal(await log.countReadsOfRecords(personId), 2);
      assert.equal(await log.countReadsOfRecords(personId, ['child-welfare']), 1);
      assert.equal((await all()).length, 1);
    });

    it('denies every look by a grant from the moment that a stop is set on it, and records the attempt', async () => {
      await log.setDeny(denyOn(about));
      assert.equal(await look(), 'denied');
      assert.equal(await look({ grants: [freshGrant(), about.grantId] }), 'denied', 'one of two grants is enough');
      assert.deepEqual(
        (await all()).map(({ outcome }) => outcome),
        ['denied', 'denied'],
      );
    });

    it('stops nobody else, nothing by a new grant, and nothing on another case', async () => {
      await log.setDeny(denyOn(about));
      assert.equal(await look({ grants: [freshGrant()] }), 'logged');
      assert.equal(await look({ actor: prisonWorker, grants: [freshGrant()] }), 'logged');
      assert.equal(await look({ actor: person, purpose: 'own-access', grants: [] }), 'logged');
      assert.equal(await look({ caseId: freshCase().caseId }), 'logged');
      assert.equal(await look({ caseId: null, grants: [] }), 'logged');
    });

    it('names the grants that a stop is set on, of the cases that are asked about', async () => {
      const other = freshCase();
      await log.setDeny(denyOn(about));
      await log.setDeny(denyOn(other));
      assert.deepEqual(await log.stoppedGrants([about.caseId]), new Set([about.grantId]));
      assert.deepEqual(await log.stoppedGrants([about.caseId, other.caseId]), new Set([about.grantId, other.grantId]));
      assert.deepEqual(await log.stoppedGrants([freshCase().caseId]), new Set());
      assert.deepEqual(await log.stoppedGrants([]), new Set());
    });

    it('keeps a stop when its withdrawal is recorded, and when its command is repeated', async () => {
      const deny = denyOn(about);
      await log.setDeny(deny);
      await log.matchDeny(deny.commandId);
      await log.setDeny(deny);
      assert.equal(await look(), 'denied');
      assert.ok(!(await log.unmatchedDenies(later)).some(({ commandId }) => commandId === deny.commandId));
    });

    it('names the stops whose withdrawal never came to be recorded, oldest first', async () => {
      const [first, second, matched] = [denyOn(about), denyOn(about, later), denyOn(about)];
      for (const deny of [second, first, matched, first]) await log.setDeny(deny);
      await log.matchDeny(matched.commandId);
      const ours = async (before: Instant) =>
        (await log.unmatchedDenies(before)).filter(({ caseId }) => caseId === about.caseId);
      assert.deepEqual(await ours('2026-11-21T00:00:00.000Z'), [first, second]);
      assert.deepEqual(await ours(later), [first]);
      assert.deepEqual(await ours(at), []);
    });

    it('knows of each stop how it was said, by whom it was written down and signed, and what was sent', async () => {
      const said = { form: 'oral', scribe: housingWorker, sent: { caseId: 'sealed', readBack: true } } as const;
      const spoken = { ...denyOn(about), said };
      const alone = { ...denyOn(about), said: { form: 'digital', scribe: null, sent: null } } as const;
      const key = { digest: 'd'.repeat(43), key: 'k'.repeat(43), signer: 'gateway/1+2', signature: 's'.repeat(86) };
      const signed = { request: randomUUID(), part: 'one of two', ordered: 'withdraw', issuedAt: at, ...key };
      const bySigning = { ...denyOn(about), said: { ...said, signed } };
      for (const deny of [spoken, alone, bySigning]) await log.setDeny(deny);
      const ours = (await log.unmatchedDenies(later)).filter(({ caseId }) => caseId === about.caseId);
      const byCommand = (a: Deny, b: Deny) => a.commandId.localeCompare(b.commandId);
      assert.deepEqual(ours.toSorted(byCommand), [spoken, alone, bySigning].toSorted(byCommand));
    });

    it('pages through the looks at a case, newest or oldest first, also those of one instant, and counts them all', async () => {
      for (const n of [0, 1, 2, 3, 4, 5]) await look({ correlation: `${n}`, at: n < 4 ? at : later });
      await log.logReads([lookAt(freshCase())]);
      assert.equal(await log.countReadsOfCase(about.caseId), 6);
      const oldestFirst = (await pages(all, 'oldest-first')).map(({ correlation }) => correlation);
      assert.deepEqual(oldestFirst, ['0', '1', '2', '3', '4', '5']);
      const newestFirst = (await pages(all, 'newest-first')).map(({ correlation }) => correlation);
      assert.deepEqual(newestFirst, oldestFirst.toReversed());
    });

    it('leaves out kinds whose presence is secret, and out of the count too', async () => {
      await log.logReads([lookAt(about), lookAt(about, { actor: childWelfareWorker })]);
      const withoutKinds = ['child-welfare'] as const;
      assert.deepEqual(
        (await all({ withoutKinds })).map(({ actor }) => actor.kind),
        ['municipality'],
      );
      assert.equal(await log.countReadsOfCase(about.caseId, withoutKinds), 1);
      assert.equal(await log.countReadsOfCase(about.caseId), 2);
    });
  });
}

/** Everything, four at a time. */
async function pages(
  ask: (page: Partial<ReadPage>) => Promise<readonly LoggedRead[]>,
  order: ReadPage['order'],
): Promise<readonly LoggedRead[]> {
  const seen: LoggedRead[] = [];
  for (;;) {
    const last = seen.at(-1);
    const page = await ask({ order, limit: 4, after: last === undefined ? null : { at: last.at, id: last.id } });
    if (page.length === 0) return seen;
    seen.push(...page);
  }
}
