import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { statutoryDuties } from './statutory-duties.js';
import { loadStatutoryDuties, readStatutoryDuties, StatutoryDutiesInvalid } from './statutory-duty.load.js';
import { complainBy, decisionDueOn, dutyOn } from './statutory-duty.state.js';

const text = readFileSync(new URL('../../../../libs/joint-case/statutory-duty/2026-1.json', import.meta.url), 'utf8');
const municipality = { kind: 'municipality' } as const;

/** The faults of the text with one thing changed, and the line that it stands on. */
function planted(was: string, is: string): { readonly faults: readonly string[]; readonly line: number } {
  assert.ok(text.includes(was), was);
  const line = text.slice(0, text.indexOf(was)).split('\n').length;
  return { faults: faultsOf(text.replace(was, is)), line };
}

function faultsOf(changed: string): readonly string[] {
  try {
    readStatutoryDuties(changed);
    return [];
  } catch (failure) {
    assert.ok(failure instanceof StatutoryDutiesInvalid);
    return failure.faults;
  }
}

describe('which needs a law makes a municipality’s own', () => {
  test('a home, and money', () => {
    for (const area of ['housing', 'economy'] as const)
      for (const urgency of ['tonight', 'this-week', 'later'] as const)
        assert.ok(dutyOn(statutoryDuties, municipality, { area, urgency }) !== undefined, `${area} ${urgency}`);
  });
  test('a place to stay tonight is decided the same day, under sosialtjenesteloven', () => {
    const duty = dutyOn(statutoryDuties, municipality, { area: 'housing', urgency: 'tonight' });
    assert.ok(duty !== undefined);
    assert.deepEqual([duty.law, decisionDueOn(duty, '2026-11-02')], ['sosialtjenesteloven', '2026-11-02']);
  });
  test('a home in calendar weeks, under boligsosialloven', () => {
    const duty = dutyOn(statutoryDuties, municipality, { area: 'housing', urgency: 'later' });
    assert.ok(duty !== undefined);
    assert.deepEqual([duty.law, decisionDueOn(duty, '2026-12-21')], ['boligsosialloven', '2027-01-18']);
  });
  test('not leisure, and nothing of another kind', () => {
    assert.equal(dutyOn(statutoryDuties, municipality, { area: 'leisure', urgency: 'tonight' }), undefined);
    for (const kind of ['kirkens-bymisjon', 'partner', 'correctional-service'] as const)
      assert.equal(dutyOn(statutoryDuties, { kind }, { area: 'housing', urgency: 'tonight' }), undefined);
  });
  test('three weeks to complain, over the turn of the year', () => {
    assert.equal(complainBy(statutoryDuties, '2026-12-21'), '2027-01-11');
  });
});

describe('the data is refused with the place and the reason', () => {
  test('when a duty names a law that is not there', () => {
    const { faults } = planted('"law": "boligsosialloven"', '"law": "boliglova"');
    const { line } = planted('"law": "boligsosialloven"', '"law": "boligsosialloven"');
    assert.deepEqual(faults, [`duties.1.law (line ${line}): there is no law boliglova`]);
  });
  test('when two duties claim the same need', () => {
    const { faults, line } = planted('["this-week", "later"]', '["tonight", "later"]');
    assert.deepEqual(faults, [
      `duties.1.urgencies.0 (line ${line}): municipality has a duty for housing tonight already`,
    ]);
  });
  test('when a law stands twice', () => {
    const { faults, line } = planted('"code": "boligsosialloven"', '"code": "sosialtjenesteloven"');
    assert.equal(faults[0], `laws.1.code (line ${line}): sosialtjenesteloven stands twice`);
  });
  test('when a code is not known', () => {
    const { faults, line } = planted('"kind": "municipality"', '"kind": "kommune"');
    assert.match(faults.join(), new RegExp(`^duties.0.kind \\(line ${line}\\): unknown kind "kommune"; known: `));
    assert.match(planted('"area": "economy"', '"area": "money"').faults.join(), /unknown life area "money"/);
  });
  test('when a translation is missing', () => {
    assert.match(
      planted('"nn": "bustadsosiallova",', '').faults.join(),
      /laws.1.words.nn .*the words in nn are missing/,
    );
  });
  test('when weeks are no number of weeks', () => {
    assert.match(planted('"weeks": 4', '"weeks": 4.5').faults.join(), /duties.1.weeks .*weeks are a whole number/);
    assert.match(planted('"weeks": 4', '"weeks": -1').faults.join(), /duties.1.weeks .*weeks are not negative/);
  });
  test('when it has a member that nobody knows, is no JSON, or nothing at all', () => {
    assert.match(planted('"mark": "S"', '"marc": "S", "mark": "S"').faults.join(), /"marc"/);
    assert.match(faultsOf('{').join(), /^duties: is not JSON/);
    assert.throws(() => loadStatutoryDuties(null), /duties: /);
  });
});

test('the data in force is the newest file', () => {
  assert.deepEqual(readStatutoryDuties(text), statutoryDuties);
});
