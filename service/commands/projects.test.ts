import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { openDatabase } from '../database/open.ts';
import { OperatorError } from '../database/operator-error.ts';
import { run } from '../testing/run.ts';
import { tempFolder } from '../testing/temp-store.ts';
import { readProjects } from './projects/file.ts';

const FILE = `groups:
  - name: compute
    title: Servers and machines
  - name: area/all
    title: All of it
projects:
  - name: infra/gateway
    description: Routes
    repo_url: https://git.example.org/gateway.git
    groups: [compute, area/all]
  - name: hearth
    groups: [compute]
`;

function place(t: TestContext) {
  const folder = tempFolder(t);
  const store = join(folder, 'store.db');
  const file = join(folder, 'projects.yaml');
  const apply = (text: string | Buffer, ...more: string[]) => {
    writeFileSync(file, text);
    return run('commands/projects.ts', file, '--database', store, ...more);
  };

  /** What is in the store, in a few words. */
  async function held() {
    const database = await openDatabase(store);
    const projects = await database.selectFrom('projects').selectAll().orderBy('id').execute();
    const groups = await database.selectFrom('project_groups').selectAll().orderBy('id').execute();
    const mapping = await database.selectFrom('project_group_mapping').selectAll().execute();
    const branches = await database.selectFrom('branches').select('name').execute();
    await database.destroy();
    const members = (id: number) =>
      mapping
        .filter(({ project_group_id }) => project_group_id === id)
        .map(({ project_id }) => projects.find((project) => project.id === project_id)?.name)
        .sort();
    return {
      projects: projects.map(({ name, is_active }) => `${name} ${is_active}`),
      descriptions: projects.map(({ description }) => description),
      groups: groups.map(({ id, name, title }) => [name, title, ...members(id)].join(' ')),
      branches: branches.length,
    };
  }
  return { apply, held, file };
}

suite('projects and groups from a file', () => {
  test('are made, and made once however often it is run', async (t) => {
    const { apply, held } = place(t);
    const first = await apply(FILE);
    assert.deepEqual([first.err, first.code], ['', 0]);
    assert.match(first.out, /^group compute is made\n.*project hearth is in group compute\n$/s);
    const there = {
      projects: ['infra/gateway 1', 'hearth 1'],
      descriptions: ['Routes', null],
      groups: [
        'compute Servers and machines hearth infra/gateway',
        'area/all All of it infra/gateway',
      ],
      branches: 2,
    };
    assert.deepEqual(await held(), there);
    const again = await apply(FILE);
    assert.equal(again.out, 'Everything is as the file says\n');
    assert.deepEqual(await held(), there);
  });

  test('change where they differ; what the file does not have stays', async (t) => {
    const { apply, held } = place(t);
    await apply(FILE);
    const { out } = await apply(
      'projects:\n  - name: Infra/Gateway\n    description: Routes all of it\n    groups: []\n',
    );
    assert.equal(out, 'project Infra/Gateway is changed\n');
    const { projects, descriptions, groups } = await held();
    assert.deepEqual(projects, ['Infra/Gateway 1', 'hearth 1']);
    assert.equal(descriptions[0], 'Routes all of it');
    assert.equal(groups[1], 'area/all All of it Infra/Gateway');
  });

  test('go where that is said: groups, memberships; projects become inactive', async (t) => {
    const { apply, held } = place(t);
    await apply(FILE);
    const less = `groups:
  - name: compute
    title: Servers and machines
projects:
  - name: infra/gateway
    groups: []
`;
    const { out } = await apply(less, '--remove');
    assert.match(out, /gateway has left group compute/);
    assert.match(out, /group area\/all is deleted\nproject hearth is inactive\n$/);
    const { projects, groups } = await held();
    assert.deepEqual(projects, ['infra/gateway 1', 'hearth 0']);
    assert.deepEqual(groups, ['compute Servers and machines hearth']);
  });
});

test('what is wrong in a file is told by line and key', () => {
  const cases: [text: string, told: string][] = [
    ['projects:\n  - name: a b\n', 'line 2, projects.1.name: "a b" is no name'],
    ['projects:\n  - name: ab\n', 'line 2, projects.1.name: 2 characters, where 3 to 100'],
    ['projects:\n  - name: 12345\n', 'line 2, projects.1.name: Write a text, in quotes'],
    ['projects:\n  - description: x\n', 'line 2, projects.1: name is missing'],
    ['projects:\n  - name: hearth\n    nmae: x\n', 'line 3, projects.1.nmae: Not known here'],
    [
      'projects:\n  - name: hearth\n    is_active: maybe\n',
      'line 3, projects.1.is_active: Write true',
    ],
    ['projects:\n  name: hearth\n', 'line 2, projects: Write a list'],
    ['- hearth\n', 'line 1, file: Write keys with values: groups, projects'],
    ['groups:\n  - name: compute\n', 'line 2, groups.1: title is missing'],
    [
      'projects:\n  - name: hearth\n  - name: Hearth\n',
      'line 3, projects.2: Hearth stands in the file twice',
    ],
    ['projects:\n  - name: "hearth\n', 'line 3: Missing closing'],
    [
      'projects:\n  - name: hearth\n    description: "a\\0"\n',
      'line 3, projects.1.description: A text holds no NUL',
    ],
    [
      'projects:\n  - name: hearth\n    description: "\\ud800"\n',
      'line 3, projects.1.description: A text holds no NUL and no half',
    ],
    ['projects:\n  - name: hearth\n    name: other\n', 'line 3: Map keys must be unique'],
  ];
  for (const [text, told] of cases) {
    assert.throws(
      () => readProjects('there.yaml', text),
      (error) =>
        error instanceof OperatorError &&
        error.message.startsWith(`there.yaml, ${told}`) &&
        !error.message.includes('\n'),
      text,
    );
  }
});

test('two at once make all of it together, and who was late says so in a line', async (t) => {
  const { apply, held } = place(t);
  const names = Array.from({ length: 60 }, (_, index) => `project-${index}`);
  const text = `projects:\n${names.map((name) => `  - name: ${name}\n`).join('')}`;
  const ends = await Promise.all([apply(text), apply(text), apply(text)]);
  assert.ok(ends.some(({ code }) => code === 0));
  for (const { err } of ends) assert.match(err, /^(Database object .* already exists\.\n)?$/);
  assert.equal((await apply(text)).code, 0);
  assert.deepEqual((await held()).projects.sort(), names.map((name) => `${name} 1`).sort());
});

test('a file that is wrong changes nothing', async (t) => {
  const { apply, held, file } = place(t);
  const { out, err, code } = await apply('projects:\n  - name: hearth\n    groups: [nowhere]\n');
  assert.deepEqual([out, code], ['', 1]);
  const told = 'There is no group nowhere: name it under groups';
  assert.equal(err, `${file}, line 3, projects.1.groups.1: ${told}\n`);
  assert.deepEqual((await held()).projects, []);
  const foreign = await apply(
    Buffer.from('projects:\n  - name: hearth\n    description: \xe9\n', 'latin1'),
  );
  assert.equal(foreign.err, `${file} is not written in UTF-8\n`);
  assert.deepEqual((await held()).projects, []);
  const absent = await run('commands/projects.ts', '/nowhere/projects.yaml');
  assert.equal(absent.err, '/nowhere/projects.yaml cannot be read (ENOENT)\n');
});
