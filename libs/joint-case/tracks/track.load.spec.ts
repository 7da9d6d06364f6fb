import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { linesIn } from './lines-in.js';
import { loadTrack, readTrack, TrackInvalid } from './track.load.js';
import { ownTracks, releaseTrack } from './tracks.js';

const textOf = (version: string) =>
  readFileSync(new URL(`../../../../libs/joint-case/tracks/release/${version}.json`, import.meta.url), 'utf8');
const text = textOf('2026-2');

function faultsOf(planted: string): readonly string[] {
  try {
    readTrack(planted);
    return [];
  } catch (failure) {
    assert.ok(failure instanceof TrackInvalid);
    return failure.faults;
  }
}

/** The line that a piece of the track's text stands on. */
function lineOf(piece: string): number {
  assert.ok(text.includes(piece), piece);
  return text.slice(0, text.indexOf(piece)).split('\n').length;
}

/** The track's text with something changed, piece by piece. */
function planted(...changes: readonly (readonly [was: string, is: string])[]): readonly string[] {
  for (const [was] of changes) lineOf(was);
  return faultsOf(changes.reduce((changed, [was, is]) => changed.replace(was, is), text));
}

const card = '"after": ["everyone-has-said-yes"]';
const day = '"after": ["release-card"]';

describe('a track is refused with the place, the line and the reason', () => {
  test('when a milestone waits for one that is not there', () => {
    assert.deepEqual(planted([day, '"after": ["releese-card"]']), [
      `milestones.8.after.0 (line ${lineOf(day)}): there is no milestone releese-card`,
    ]);
  });
  test('when milestones wait for each other', () => {
    const reason = 'these wait for each other: everyone-has-said-yes, release-card, release-day, home-holds';
    const yes =
      '"concerns": ["correctional-service", "municipality", "kirkens-bymisjon", "partner"],\n      "after": ["housing-need"]';
    assert.ok(
      planted([yes, yes.replace('housing-need', 'release-card')]).includes(
        `milestones.6.after (line ${lineOf(yes) + 1}): ${reason}`,
      ),
    );
  });
  test('when a milestone waits for itself', () => {
    assert.deepEqual(planted([day, '"after": ["release-day"]']), [
      `milestones.8.after (line ${lineOf(day)}): these wait for each other: release-day, home-holds`,
    ]);
  });
  test('when a translation is missing, or empty, to the worker or to the person', () => {
    const missing = '"nn": "Du kjem ut",';
    assert.deepEqual(planted([missing, '']), [
      `milestones.8.plain.nn (line ${lineOf(missing) - 2}): the words in nn are missing`,
    ]);
    const empty = '"en": "You get out"';
    assert.deepEqual(planted([empty, '"en": ""']), [
      `milestones.8.plain.en (line ${lineOf(empty)}): the words in en are missing`,
    ]);
    const worker = '"nb": "Løslatelse: noen møter ved porten",';
    assert.deepEqual(planted([worker, '']), [
      `milestones.8.words.nb (line ${lineOf(worker) - 1}): the words in nb are missing`,
    ]);
  });
  test('when the words to the person are missing altogether', () => {
    assert.match(planted(['"plain"', '"plane"']).join('\n'), /^milestones\.0\.plain \(line \d+\): .+$/m);
  });
  test('when a code stands twice', () => {
    const code = '"code": "home-settled"';
    assert.deepEqual(planted([code, '"code": "intake-talk"']), [
      `milestones.3.code (line ${lineOf(code)}): intake-talk stands twice`,
    ]);
  });
  test('when a kind, a way of counting, a start or a mark is not known', () => {
    const kind = '["correctional-service"]';
    const [fault = ''] = planted([kind, '["prison"]']);
    assert.ok(
      fault.startsWith(`milestones.0.concerns.0 (line ${lineOf(kind)}): unknown kind "prison"; known: `),
      fault,
    );
    for (const [field, value, known] of [
      ['counting', 'calendar', 'calendar, working'],
      ['from', 'admission', 'anchor, admission, opened'],
      ['mark', 'S', 'S, K'],
    ] as const) {
      const piece = `"${field}": "${value}"`;
      const what = field === 'from' ? 'start' : field;
      assert.deepEqual(planted([piece, `"${field}": "lunar"`]), [
        `milestones.0.${field} (line ${lineOf(piece)}): unknown ${what} "lunar"; known: ${known}`,
      ]);
    }
  });
  test('when a code is not of the form of a code', () => {
    assert.match(planted(['"code": "intake-talk"', '"code": "Intake talk"']).join(), /a code is lower-case words/);
  });
  test('when it counts from the admission or the opening and waits for what counts from the release', () => {
    const after = '"after": []';
    assert.deepEqual(planted([after, '"after": ["release-day"]']), [
      `milestones.0.after.0 (line ${lineOf(after)}): counts from the admission, so it cannot wait for release-day`,
    ]);
  });
  test('when it has a member that nobody knows, at its own line', () => {
    const mark = '"mark": "S"';
    assert.deepEqual(planted([mark, '"marc": "S",\n      "mark": "S"']), [
      `milestones.0.marc (line ${lineOf(mark)}): nobody knows this member`,
    ]);
  });
  test('when it is no JSON, or no track', () => {
    assert.match(faultsOf('{').join(), /^track: is not JSON/);
    assert.throws(() => loadTrack(null), /track: /);
    assert.match(faultsOf('[]').join(), /^track \(line 1\): /);
  });
});

describe('an offset is refused that no day can have', () => {
  test('before the admission that it counts from', () => {
    const days = '"days": 14';
    assert.deepEqual(planted([days, '"days": -14']), [
      `milestones.2.days (line ${lineOf(days)}): counts from the admission, so it cannot lie before it`,
      `milestones.2.after.0 (line ${lineOf('"after": ["keep-home"]')}): lies at -14 days, before keep-home at 7, for which it waits`,
    ]);
  });
  test('before the one that it waits for', () => {
    assert.deepEqual(planted(['"days": -5', '"days": -20']), [
      `milestones.7.after.0 (line ${lineOf(card)}): lies at -20 days, before everyone-has-said-yes at -14, for which it waits`,
    ]);
  });
  test('more than ten years off, half a day, or none', () => {
    const days = '"days": -60';
    const at = `milestones.4.days (line ${lineOf(days)}): `;
    assert.deepEqual(planted([days, '"days": -3651']), [`${at}ten years from the start at most`]);
    assert.deepEqual(planted([days, '"days": -60.5']), [`${at}days are a whole number`]);
    assert.deepEqual(planted([days, '"days": "sixty"']), [`${at}days are a whole number`]);
  });
});

test('several faults at once are all named, from the first line to the last', () => {
  const faults = planted(
    ['"counting": "calendar"', '"counting": "lunar"'],
    ['"nn": "Du kjem ut",', ''],
    [day, '"after": ["release-day"]'],
    ['"code": "home-settled"', '"code": "intake-talk"'],
    ['"days": -5', '"days": -20'],
  );
  assert.deepEqual(
    faults.map((fault) => fault.replace(/ \(.*/, '')),
    [
      'milestones.0.counting',
      'milestones.3.code',
      'milestones.7.after.0',
      'milestones.8.plain.nn',
      'milestones.8.after',
    ],
  );
  const lines = faults.map((fault) => Number(/\(line (\d+)\)/.exec(fault)?.[1]));
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  );
});

test('the release tracks hold, in the order of what waits for what', () => {
  assert.deepEqual(
    ownTracks.map(({ track }) => track),
    ['2026-1', '2026-2'].map((version) => readTrack(textOf(version))),
  );
  for (const { milestones } of [releaseTrack, ...ownTracks.map(({ track }) => track)]) {
    const codes = milestones.map(({ code }) => code);
    for (const { code, after } of milestones)
      for (const other of after) assert.ok(codes.indexOf(other) < codes.indexOf(code), `${code} after ${other}`);
  }
});

test('lines are found below arrays and in one line', () => {
  const lines = linesIn('{ "a": [1,\n{"b": "x:\\"y"}], "c":\n null }');
  assert.deepEqual([lines.get('a'), lines.get('a.1'), lines.get('a.1.b'), lines.get('c')], [1, 2, 2, 2]);
});
