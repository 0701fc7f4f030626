import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const interfaces: Domain = {
  bugs: table(`
    The table of servers [jumps to the top|loses its filter|is sorted by id] | the table of servers
    Switching the region [keeps the old project|signs people out|shows two regions at once] | switching the region
    The wizard for networks [forgets the gateway|accepts an empty range|cannot be left with the keyboard] | the wizard for networks
    Signing in again [loses what was typed|ends on the start page|opens a second session] | signing in again
    Tab completion [calls the API for each key|offers deleted servers|breaks on a dash] | tab completion
    JSON output [mixes text and numbers|holds warnings|lacks the id] | JSON output
    \`--wait\` [never ends|returns too early|hides the error] | waiting in scripts
    Long lists [repeat the last page|end after 1,000 rows] | long lists
    Uploads in the browser [stop at 2 GB|show no progress|start over] | uploads in the browser
    The console cannot be used [with a screen reader|with the keyboard|at 200 % zoom] | access for everybody
    Credentials from the environment [win over the command line|are printed|are read once] | where credentials come from
    The SDK [retries calls that are not safe to repeat|drops unknown fields|hides the request id] | repeated calls
    Errors are shown [as raw JSON|in English only|for half a second] | messages of errors
    The usage page [counts deleted servers|needs ten seconds|is empty in the morning] | the usage page
    Plug-ins [load in random order|break the menu|share their styles] | plug-ins
    Help of a command [is cut at 80 columns|names options that are gone] | the help of commands
    The menu shows [services that are not there|projects of others] | the menu
    Dates are shown [in the zone of the server|without a year] | dates
    Dark mode [leaves the tables white|forgets itself] | dark mode
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    in the second region
    on a phone
    with more than 1,000 rows
    behind a proxy
    in right-to-left languages
    on slow connections
    for people with two projects
    after an hour without a click
    in a new tab
    with names in Unicode
    when the token ends
    on Windows
  `),
  abilities: table(`
    people | choose the columns of a table
    people | use the console in the dark
    people | copy a command that does the same as the page
    people | keep [several clouds|several projects] in one file
    people | see changes without reloading
    people | undo a deletion for ten seconds
    operators | hide what their cloud does not offer
    developers | write plug-ins without the source of the console
    people | use the command line without an interpreter
    people | read errors in their own language
    people | bookmark a filtered table
    people | sign in from a terminal without a browser
    people | select many [servers|volumes|ports] and act on all
    scripts | wait for several things at once
  `),
  actions: [
    'Opening the server page',
    'Switching the region',
    'Filtering a long table',
    'Creating a network by the wizard',
    'Signing in again after an hour',
    'Completing a command with Tab',
    'Printing a table as JSON',
    'Waiting for a server in a script',
    'Paging through a list',
    'Uploading a file in the browser',
    'Using the console with the keyboard only',
    'Reading credentials from the environment',
    'Retrying a call in the SDK',
  ],
  measures: [
    'slow pages',
    'errors people see',
    'commands that are never used',
    'the size of the first page',
    'requests of one page',
  ],
  legacy: [
    'the old table component',
    'commands of single services',
    'the first plug-in interface',
    'icons as a font',
    'support for plain passwords in files',
    'the flash-style messages',
  ],
  commands: [
    'crank server list --columns name,status --json',
    'crank --cloud home network list',
    'crank configure --from-url https://cloud.example.org',
    'crank complete bash > ~/.crank-completion',
  ],
  errors: [
    'crank: error: the cloud "home" has no region "north"',
    'veranda.session: token of {id} ended 4 s before its renewal',
    'TypeError: cannot read "addresses" of null (servers.ts:212)',
    'sdk.retry: gave up on GET /v2/ports after 5 tries',
  ],
};
