import type { Role } from './projects.ts';
import { lines } from './table.ts';

type ByRole = Readonly<Record<Role, readonly string[]>>;

/** Titles of tasks of a bug. `{noun}` is what is wrong, with its article. */
export const fixes: ByRole = {
  service: lines(`
    Correct {noun}
    Read the state once for {noun}
    Take a lock before touching {noun}
    Check {noun} before answering
    Write {noun} in one transaction
    Say why: {noun}
    Add a test that fails, then repair {noun}
  `),
  agent: lines(`
    Correct {noun} on the node
    Report {noun} to the service
    Keep {noun} over a restart of the agent
    Do not touch {noun} twice
  `),
  client: lines(`
    Print {noun} as the API gives it
    Explain {noun} in the help
    Leave with an error of its own: {noun}
  `),
  sdk: lines(`
    Follow the new answer about {noun}
    Raise an error of its own for {noun}
    Add an example about {noun}
  `),
  ui: lines(`
    Show {noun} as the API gives it
    Say what to do about {noun}
    Draw {noun} from one answer
  `),
  library: lines(`
    Correct {noun}
    Make {noun} safe in threads
    Give callers a hook for {noun}
    Test {noun} with long input
  `),
  installer: lines(`
    Correct {noun}
    Choose a better default for {noun}
    Check {noun} before an upgrade
    Repair {noun} on clouds that have it
  `),
  docs: lines(`
    Correct {noun}
    Describe {noun} in the guide
    Add {noun} to the chapter on trouble
  `),
  test: lines(`
    Test {noun}
    Provoke it: {noun}
    Add {noun} to the nightly tests
  `),
  tool: lines(`
    Correct {noun}
    Keep the logs about {noun}
    Warn early about {noun}
  `),
};

/** Titles of tasks of a feature. `{ability}` is what somebody can then do. */
export const abilitiesBy: ByRole = {
  service: lines(`
    Add the call to {ability}
    Store what it takes to {ability}
    Check who may {ability}
  `),
  agent: ['Do what a node must do to {ability}', 'Report what it takes to {ability}'],
  client: ['Add a command to {ability}', 'Complete the arguments to {ability}'],
  sdk: ['Let programs {ability}', 'Add an example: {ability}'],
  ui: ['Add a form to {ability}', 'Show where to {ability}'],
  library: ['Provide the building block to {ability}', 'Keep the old signature'],
  installer: ['Add a setting: {ability}', 'Switch it on for new installations: {ability}'],
  docs: ['Explain how to {ability}', 'Add a page: {ability}'],
  test: ['Test that people can {ability}', 'Measure what it costs to {ability}'],
  tool: ['Add what it takes to {ability}', 'Check in the gate: {ability}'],
};

/** Titles of tasks of any other change. `{goal}` is the title of the story, beginning small. */
export const changes: ByRole = {
  service: lines(`
    {Goal}
    Measure before and after
    Agree on the interface
    Remove the old code path
  `),
  agent: ['{Goal}: the part on the nodes', 'Send what the service needs for it'],
  client: ['Use the new answer', 'Warn of the old option'],
  sdk: ['Follow the new answer', 'Raise the version'],
  ui: ['Show it', 'Leave out what is gone'],
  library: ['{Goal}', 'Add the hook', 'Mark the old function as deprecated'],
  installer: ['{Goal}', 'Move the setting', 'Carry existing clouds over'],
  docs: ['{Goal}', 'Write the release note', 'Change the examples'],
  test: ['Test both ways', '{Goal}: prove it under load'],
  tool: ['{Goal}', 'Add a job for it', 'Compare two runs'],
};
