import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const gate: Domain = {
  bugs: table(`
    The upgrade job [fails one time in ten|passes without upgrading|runs out of disk] | the upgrade job
    Failed jobs [lose their logs|are repeated for ever|block the queue] | failed jobs
    A cut branch [lacks its last change|has no jobs|is built twice] | cut branches
    Tags are [signed with the old key|made before the notes|missing on mirrors] | tags
    Lower bounds are [raised by accident|not tested|ignored by the libraries] | lower bounds
    Test nodes [take 15 minutes to boot|are never given back|come without IPv6] | test nodes
    Changes that depend on another [are tested alone|wait for ever] | changes that depend on others
    The load test [measures itself|ends at midnight|needs two nodes for one] | the load test
    The queue of the gate [stands still|forgets priorities|shows finished jobs] | the queue of the gate
    The list of flaky tests [names tests that are gone|is a week old] | the list of flaky tests
    The coverage report [counts tests|is green at 0 %] | the coverage report
    Announcements [name the wrong release|are sent twice|lack the thanks] | announcements
    Constraints of two projects [contradict each other|are never updated] | constraints
    Archives differ [on each build|from the tag] | release archives
  `),
  conditions: lines(`
    on \`stable/{previous}\`
    in the second region
    on Mondays
    since the new base image
    with {cycle} libraries
    when the gate is busy
    on 64-bit Arm nodes
    for projects with a slash in their name
    after a change was replaced
    at night
  `),
  abilities: table(`
    developers | run one job again without the others
    developers | see what holds the gate up
    developers | test against the last [three releases|release of each library]
    developers | keep a test node for an hour
    release managers | release a library with one merged file
    developers | find the change that made a test flaky
    developers | compare two load tests
    developers | keep the logs of a failed job for a month
    release managers | announce a release in several languages
    reviewers | stop jobs of a change that was replaced
  `),
  actions: [
    'Running the upgrade job',
    'Retrying a failed job',
    'Cutting a stable branch',
    'Tagging a library',
    'Uploading a release',
    'Raising a lower bound',
    'Booting test nodes in the second region',
    'Collecting logs of a failed job',
    'Testing a change that depends on another',
    'Running the load test overnight',
    'Merging several changes at once',
  ],
  measures: [
    'waiting time in the gate',
    'flaky tests',
    'test nodes in use',
    'changes that were merged at the third try',
    'days between two releases',
  ],
  legacy: [
    'jobs written as shell scripts',
    'test nodes of the former region',
    'tests that need the internet',
    'the hand-kept release page',
    'the job that nobody reads',
  ],
  commands: [
    'gate run upgrade --change 90412 --hold-node',
    'release cut hearth --from master --name stable/linden',
    'treadmill run ports --count 10000 --hours 8',
    'proving-ground list --flaky --days 14',
  ],
  errors: [
    'gate.nodes: no node of size l came up within 900 s',
    'proving_ground.servers: test_resize_twice failed in 3 of 40 runs',
    'release.tags: hearth 14.0.0 exists with another checksum',
    'requirements.check: lib/messages wants lib/retry >= 3.2, linden has 3.1',
  ],
};
