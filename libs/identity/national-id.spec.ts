import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoPeople } from './demo/people.js';
import { demoOrganisations } from './demo/organisations.js';
import { nationalIdAdvice, parseNationalId } from './national-id.js';
import { isOrganisationNumber } from './organisation-number.js';

/** Well formed, and of nobody: the date of birth is in 2035. */
const realLooking = '11083550033';

describe('a national identity number', () => {
  it('of the synthetic set is read, with or without a space', () => {
    const read = { status: 'read', nationalId: '14850350281', synthetic: true };
    assert.deepEqual(parseNationalId('14850350281', 'embedded'), read);
    assert.deepEqual(parseNationalId('148503 50281', 'embedded'), read);
  });

  it('that could be real is refused in a demo, by a code and words that do not repeat it', () => {
    const refused = parseNationalId(realLooking, 'embedded');
    assert.deepEqual(refused, { status: 'refused', code: 'NATIONAL_ID_NOT_SYNTHETIC' });
    assert.doesNotMatch(JSON.stringify(nationalIdAdvice), /\d{6}/);
    assert.equal(parseNationalId(realLooking, 'production').status, 'read');
  });

  for (const wrong of ['', 'abc', '1485035028', '148503502811', '14850350282', '14050350281', '32850350281'])
    it(`that cannot be is refused: ${wrong.length} characters`, () => {
      for (const mode of ['embedded', 'production'] as const)
        assert.deepEqual(parseNationalId(wrong, mode), { status: 'refused', code: 'NATIONAL_ID_INVALID' });
    });

  it('of a help number, month + 40, is not of the synthetic set', () => {
    const refused = { status: 'refused', code: 'NATIONAL_ID_NOT_SYNTHETIC' };
    assert.deepEqual(parseNationalId('14483550023', 'embedded'), refused);
  });
});

describe('the demo', () => {
  it('has synthetic people, synthetic organisation numbers and numbers nobody has', () => {
    for (const { who, synthetic } of demoPeople) {
      assert.ok(synthetic);
      if (who.kind === 'client') assert.equal(parseNationalId(who.pid, 'embedded').status, 'read');
    }
    for (const { number, units } of demoOrganisations) {
      assert.ok(isOrganisationNumber(number) && number.startsWith('3'));
      for (const { phone } of units) assert.match(phone, /^\+4799900\d{3}$/);
    }
  });

  it('has at least one card for every unit, and every name once', () => {
    const units = demoOrganisations.flatMap(({ number, units: own }) => own.map(({ code }) => `${number}/${code}`));
    const staffed = demoPeople.flatMap(({ who }) => (who.kind === 'client' ? [] : [`${who.organisation}/${who.unit}`]));
    assert.deepEqual(
      units.filter((unit) => !staffed.includes(unit)),
      [],
    );
    assert.equal(new Set(demoPeople.map(({ card }) => card)).size, demoPeople.length);
  });
});
