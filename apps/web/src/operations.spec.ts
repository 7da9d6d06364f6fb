import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSchema, parse, specifiedRules, validate, NoUnusedFragmentsRule } from 'graphql';
import { caseKinds, kinds, sdlOf, type Kind } from '../sdl.ts';

const web = join(import.meta.dirname, '..');
const operations = join(import.meta.dirname, 'operations');
const shared = readFileSync(join(operations, 'fragments.graphql'), 'utf8');
const schemas = new Map(kinds.map((kind) => [kind, buildSchema(sdlOf(kind))] as const));
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

const several: Readonly<Record<string, readonly Kind[]>> = {
  'every-kind': kinds,
  'joint-case': caseKinds,
  homes: ['municipality', 'kirkens-bymisjon', 'partner'],
  asking: ['municipality', 'kirkens-bymisjon', 'correctional-service'],
  'joint-decisions': ['municipality', 'kirkens-bymisjon', 'partner', 'correctional-service'],
};

/** The endpoints to which the operations of a folder are sent. */
function receivers(folder: string): readonly Kind[] {
  return several[folder] ?? kinds.filter((kind) => kind === folder);
}

function faults(kind: Kind, text: string): readonly string[] {
  const schema = schemas.get(kind);
  assert.ok(schema);
  return validate(schema, parse(text), rules).map(({ message }) => message);
}

describe('operations of the screens', () => {
  for (const file of globSync('*/*.graphql', { cwd: operations }).toSorted()) {
    const [folder = ''] = file.split('/');
    const text = readFileSync(join(operations, file), 'utf8');
    // A folder may use a fragment of the shared file, whose type the endpoint may lack: only those it uses are added.
    const used = parse(shared).definitions.filter((d) => 'name' in d && text.includes(`...${d.name?.value}`));
    const whole = text + used.map((d) => shared.slice(d.loc?.start, d.loc?.end)).join('\n');
    for (const kind of receivers(folder))
      it(`${file} fits the endpoint of ${kind}`, () => assert.deepEqual(faults(kind, whole), []));
  }

  it('are what the generated types are made of', () => {
    execFileSync(process.execPath, [join(web, 'codegen.ts'), '--check'], { stdio: 'pipe' });
  });
});

describe('ready queries of the workbench', () => {
  const folder = join(web, 'src/workbench/queries');
  for (const kind of kinds)
    it(`of ${kind} are there, fit its endpoint and begin with a title`, () => {
      const files = globSync(`${kind}/*.graphql`, { cwd: folder });
      assert.ok(files.length > 0);
      for (const file of files) {
        const text = readFileSync(join(folder, file), 'utf8');
        assert.match(text, /^# \S/, file);
        assert.deepEqual(faults(kind, text), [], file);
      }
    });
});

describe('the check itself', () => {
  it('finds an operation that an endpoint does not have', () => {
    assert.notDeepEqual(faults('husbanken', '{ inboxCounts { done } }'), []);
  });
});
