import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { linesIn } from './lines-in.js';
import { loadTrack, readTrack, TrackInvalid } from './track.load.js';
import { releaseTrack } from './tracks.js';

const text = readFileSync(new URL('../../../../libs/joint-case/tracks/release/2026-1.json', import.meta.url), 'utf8');

function faultsOf(planted: string): readonly string[] {
  try {
    readTrack(planted);
    return [];
  } catch (failure) {
    assert.ok(failure instanceof TrackInvalid);
    return failure.faults;
  }
}

/** The track's text with one thing changed, and the line that it stands on. */
function planted(was: string, is: string): { readonly faults: readonly string[]; readonly line: number } {
  assert.ok(text.includes(was), was);
  const line = text.slice(0, text.indexOf(was)).split('\n').length;
  return { faults: faultsOf(text.replace(was, is)), line };
}

describe('a track is refused with the place and the reason', () => {
  test('when a milestone waits for one that is not there', () => {
    const { faults, line } = planted('"after": ["release-card"]', '"after": ["releese-card"]');
    assert.deepEqual(faults, [`milestones.6.after.0 (line ${line}): there is no milestone releese-card`]);
  });
  test('when milestones wait for each other', () => {
    const { faults, line } = planted('"after": ["everyone-has-said-yes"]', '"after": ["release-day"]');
    assert.deepEqual(faults, [
      `milestones.5.after (line ${line}): these wait for each other: release-card, release-day, home-holds`,
    ]);
  });
  test('when a milestone waits for itself', () => {
    const { faults, line } = planted('"after": ["release-card"]', '"after": ["release-day"]');
    assert.deepEqual(faults, [`milestones.6.after (line ${line}): these wait for each other: release-day, home-holds`]);
  });
  test('when a translation is missing, or empty', () => {
    const { faults, line } = planted('"nn": "Du kjem ut",', '');
    assert.deepEqual(faults, [`milestones.6.plain.nn (line ${line - 2}): the words in nn are missing`]);
    const empty = planted('"en": "You get out"', '"en": ""');
    assert.deepEqual(empty.faults, [`milestones.6.plain.en (line ${empty.line}): the words in en are missing`]);
  });
  test('when a code stands twice', () => {
    const { faults, line } = planted('"code": "keep-home"', '"code": "intake-talk"');
    assert.deepEqual(faults, [`milestones.1.code (line ${line}): intake-talk stands twice`]);
  });
  test('when a code is not known', () => {
    const kind = planted('["correctional-service"]', '["prison"]');
    assert.match(
      kind.faults.join(),
      new RegExp(`^milestones.0.concerns.0 \\(line ${kind.line}\\): unknown kind "prison"`),
    );
    const counting = planted('"counting": "calendar"', '"counting": "lunar"');
    assert.match(
      counting.faults.join(),
      /^milestones.0.counting \(line \d+\): unknown counting "lunar"; known: calendar/,
    );
  });
  test('when it counts from the opening and waits for what counts from the release', () => {
    const { faults, line } = planted('"after": []', '"after": ["release-day"]');
    assert.deepEqual(faults, [
      `milestones.0.after.0 (line ${line}): counts from the opening, so it cannot wait for release-day`,
    ]);
  });
  test('when it has a member that nobody knows', () => {
    assert.match(planted('"mark": "S"', '"marc": "S", "mark": "S"').faults.join(), /milestones.0 .*"marc"/);
  });
  test('when it is no JSON, or no track', () => {
    assert.match(faultsOf('{').join(), /^track: is not JSON/);
    assert.throws(() => loadTrack(null), /track: /);
  });
});

test('the release track holds, in the order of what waits for what', () => {
  assert.deepEqual(readTrack(text), releaseTrack);
  const codes = releaseTrack.milestones.map(({ code }) => code);
  for (const { code, after } of releaseTrack.milestones)
    for (const other of after) assert.ok(codes.indexOf(other) < codes.indexOf(code), `${code} after ${other}`);
});

test('lines are found below arrays and in one line', () => {
  const lines = linesIn('{ "a": [1,\n{"b": "x:\\"y"}], "c":\n null }');
  assert.deepEqual([lines.get('a'), lines.get('a.1'), lines.get('a.1.b'), lines.get('c')], [1, 2, 2, 2]);
});
