import { isDomainName, type DomainName } from './domains.ts';
import { table } from './table.ts';

/** Trees, in the order of the alphabet. */
export const cycleNames = ['juniper', 'katsura', 'linden'] as const;
/** The cycle before the first. */
export const cycleBefore = 'ilex';

/** What a project is for: it decides how its tasks read. */
export const roles = [
  'service',
  'agent',
  'client',
  'sdk',
  'ui',
  'library',
  'installer',
  'docs',
  'test',
  'tool',
] as const;
export type Role = (typeof roles)[number];

/** Name, one line for the list of groups, and how a title says that all of it is meant. */
export const groups: readonly (readonly [name: string, title: string, scope: string])[] = [
  ['compute', 'Servers, machines and containers', 'in compute'],
  ['network', 'Networks, balancers, names and walls', 'in all network services'],
  ['storage', 'Volumes, objects, shared folders and backups', 'in storage'],
  ['identity', 'Who is who, and who holds which key', 'in identity'],
  ['images', 'From a recipe to a signed image', 'around images'],
  ['telemetry', 'What is measured, alarmed and billed', 'in telemetry'],
  ['automation', 'Things that happen without hands', 'in automation'],
  [
    'deployment',
    'Setting a cloud up, and moving it to the next release',
    'in all deployment tools',
  ],
  ['interfaces', 'Console, command line and kits for programs', 'in every interface'],
  ['libraries', 'Code that every service stands on', 'in the libraries'],
  ['docs', 'Guides and references', 'in the guides'],
  ['release/gate', 'Tests, gates and what leaves the house', 'in the gate'],
];

export interface ProjectWords {
  name: string;
  domain: DomainName;
  role: Role;
  /** How much happens there, against the others. */
  weight: number;
  groups: string[];
  about: string;
}

const text = `
hearth                 | compute    | service   | 46  | compute                   | Starts, stops and moves virtual servers.
hearth-agent           | compute    | agent     | 20  | compute deployment        | Does on each host what hearth decides.
sundial                | compute    | service   | 16  | compute                   | Finds the host on which a server fits.
tally                  | compute    | service   | 9   | compute telemetry         | Counts what is used and what is left.
quarry                 | compute    | service   | 18  | compute deployment        | Turns machines in a rack into servers that people can rent.
quarry-ramdisk         | compute    | agent     | 5   | compute images deployment | The small system that inspects and cleans a machine.
pebble                 | compute    | service   | 7   | compute automation        | Runs single containers, no cluster needed.
estuary                | network    | service   | 40  | network                   | Networks, ports, routers and the rules between them.
estuary-agent          | network    | agent     | 17  | network deployment        | Plugs the ports of a host and answers its DHCP requests.
estuary-routes         | network    | agent     | 6   | network                   | Announces routes to the world outside.
seesaw                 | network    | service   | 13  | network                   | Load balancers, with their health checks and certificates.
signpost               | network    | service   | 8   | network                   | Names and zones.
drawbridge             | network    | service   | 6   | network identity          | Firewalls and private tunnels.
cellar                 | storage    | service   | 32  | storage                   | Volumes that outlive their servers.
cellar-drivers         | storage    | agent     | 11  | storage                   | Speaks to the arrays of many makers on behalf of cellar.
meadow                 | storage    | service   | 15  | storage                   | Objects, in any number and size.
pantry                 | storage    | service   | 7   | storage                   | Folders that several servers share.
keepsake               | storage    | service   | 9   | storage automation        | Backups, their plans and their way back.
gatehouse              | identity   | service   | 24  | identity                  | Knows people, projects and roles, and gives out tokens.
gatehouse-middleware   | identity   | library   | 7   | identity libraries        | Checks a token before a service answers.
strongbox              | identity   | service   | 9   | identity storage          | Keeps secrets, keys and certificates.
easel                  | images     | service   | 14  | images                    | The register of images.
kiln                   | images     | tool      | 6   | images deployment         | Bakes images from recipes.
waxseal                | images     | tool      | 4   | images identity           | Signs images and checks what was signed.
tidemark               | telemetry  | service   | 11  | telemetry                 | Collects measures and keeps them.
tidemark-agent         | telemetry  | agent     | 4   | telemetry                 | Reads the meters of a host.
bellbuoy               | telemetry  | service   | 6   | telemetry                 | Rings when a measure leaves its bounds.
copperplate            | telemetry  | service   | 6   | telemetry                 | Turns usage into prices and bills.
choir                  | automation | service   | 11  | automation                | Makes many resources from one template.
metronome              | automation | service   | 6   | automation                | Runs workflows, by the clock or on events.
flotilla               | automation | service   | 8   | automation compute        | Clusters of containers, from a template.
groundwork             | deployment | installer | 24  | deployment                | Plans and sets up a whole cloud.
groundwork-playbooks   | deployment | installer | 15  | deployment                | The steps that groundwork takes on every node.
groundwork-containers  | deployment | installer | 8   | deployment images         | Each service in an image of its own.
firstlight             | deployment | installer | 8   | deployment                | A small cloud on one machine, in a quarter of an hour.
plumbline              | deployment | tool      | 5   | deployment release/gate   | Checks a cloud before and after it is changed.
stepstones             | deployment | test      | 5   | deployment release/gate   | Tests upgrades from each release to the next.
veranda                | interfaces | ui        | 19  | interfaces                | What people see in a browser.
veranda/plugin-kit     | interfaces | library   | 4   | interfaces libraries      | All that a page of another service needs to live in veranda.
veranda-classic        | interfaces | ui        | 0.6 | interfaces                | The former console. Retired; kept for those who still read its code.
crank                  | interfaces | client    | 14  | interfaces                | One command line for all services.
sdk/python             | interfaces | sdk       | 9   | interfaces libraries      | The platform for programs in Python.
sdk/go                 | interfaces | sdk       | 6   | interfaces libraries      | The platform for programs in Go.
sdk/javascript         | interfaces | sdk       | 4   | interfaces                | The platform for programs in JavaScript.
lib/config             | libraries  | library   | 6   | libraries                 | Options from files, flags and the environment.
lib/log                | libraries  | library   | 5   | libraries                 | Log lines that machines can read too.
lib/messages           | libraries  | library   | 8   | libraries                 | Calls and notifications between services.
lib/database           | libraries  | library   | 7   | libraries                 | Connections, retries and migrations.
lib/policy             | libraries  | library   | 6   | libraries identity        | Who may do what, in one file.
lib/retry              | libraries  | library   | 3   | libraries                 | Trying again, but not for ever.
lib/cache              | libraries  | library   | 3   | libraries                 | Remembers answers for a while.
lib/test-kit           | libraries  | library   | 4   | libraries release/gate    | Fakes and fixtures for the tests of every project.
docs/operator-guide    | docs       | docs      | 13  | docs deployment           | For those who run a cloud.
docs/api-reference     | docs       | docs      | 7   | docs interfaces           | Every call, parameter and error.
docs/contributor-guide | docs       | docs      | 5   | docs                      | From the first change to the first review.
docs/first-steps       | docs       | docs      | 4   | docs                      | A server, a network and a volume in one evening.
gate/jobs              | gate       | tool      | 12  | release/gate              | What runs before a change is merged.
gate/dashboard         | gate       | ui        | 3   | release/gate              | How the gate is doing today.
proving-ground         | gate       | test      | 10  | release/gate              | Tests of all services together.
treadmill              | gate       | test      | 5   | release/gate              | Load and endurance.
release/tools          | gate       | tool      | 6   | release/gate              | Cuts branches, tags versions, writes announcements.
release/requirements   | gate       | tool      | 5   | release/gate libraries    | Which version of what we build with.
`;

export const projects: readonly ProjectWords[] = table(text).map(
  ([name = '', domain = '', role = '', weight, groups = '', about = '']) => ({
    name,
    domain: domainOf(domain),
    role: roleOf(role),
    weight: Number(weight),
    groups: groups.split(' '),
    about,
  }),
);

function domainOf(name: string): DomainName {
  if (!isDomainName(name)) throw new RangeError(`No words for the domain ${name}`);
  return name;
}

function roleOf(name: string): Role {
  const role = roles.find((one) => one === name);
  if (!role) throw new RangeError(`No such role: ${name}`);
  return role;
}
