import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const docs: Domain = {
  bugs: table(`
    The chapter on [upgrades|backups|networks|roles] describes {previous} | the age of a chapter
    The example of [a balancer|a backup plan|an upgrade|a firewall] does not run | an example
    Search finds [nothing with a dash|old releases first|each page twice] | the search
    Links to [the API reference|the release notes|old releases] are broken | links
    The table of default ports [lacks the balancer|names a port twice] | the table of default ports
    Copied examples hold [line numbers|curly quotes|the prompt] | copied examples
    The quick start [forgets the network|needs a password that is never set|ends without a server] | the quick start
    Pages cannot be read [on a phone|in print|with a screen reader] | the layout of pages
    The list of error codes [ends at 409|is not sorted|lacks what to do] | the list of error codes
    The diagram of the control plane [shows services that are gone|cannot be read in the dark] | the diagram of the control plane
    Options are described with the wrong [default|unit|group] | descriptions of options
    The glossary has [three words for one thing|no word for region] | the glossary
    The page on sizing [is for ten nodes|gives no numbers for disks] | the page on sizing
  `),
  conditions: lines(`
    in the operator guide
    in the pages for {cycle}
    for newcomers
    in the API pages
    on the page for small clouds
    in translations
    since the new layout
  `),
  abilities: table(`
    people | find the page for their release
    readers | report a mistake from the page itself
    people | copy an example with one click
    people | read the guide without a network
    operators | see what changed between two releases
    operators | plan [disks|memory|networks] with a table
    newcomers | begin with a tutorial of one hour
    translators | translate a chapter at a time
    writers | run every example as a test
  `),
  actions: [
    'Following the chapter on upgrades',
    'Searching the guide',
    'Building the guide as one page',
    'Copying an example with line numbers',
    'Installing by the quick start',
    'Opening an old link',
    'Reading the guide on a phone',
    'Generating the API pages',
    'Printing a chapter',
  ],
  measures: [
    'broken links',
    'pages nobody changed for two years',
    'searches without a result',
    'examples that no longer run',
  ],
  legacy: [
    'screenshots of the former console',
    'the chapter on the retired installer',
    'pages of releases without support',
    'the hand-kept list of options',
  ],
  commands: [
    'make guide RELEASE=linden',
    'make linkcheck | grep broken',
    'python tools/examples.py --run docs/network',
  ],
  errors: [
    'guide/upgrade.md:112: unknown reference "roll-back"',
    'linkcheck: https://docs.example.org/katsura/sizing answers 404',
    'examples: docs/network/balancer.md step 4 ended with 2',
  ],
};
