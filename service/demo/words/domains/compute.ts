import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const compute: Domain = {
  bugs: table(`
    A resized server keeps its old [memory limit|number of processors|disk size] | the limits of a resized server
    Shelved [servers|containers] count twice against the quota | the quota of what is shelved
    Live moves [lose the serial console|stall at 99 %|leave a claim on the old host] | live moves
    Evacuated servers come back without their [second network card|floating address|metadata] | what an evacuated server keeps
    The console log is cut [after 64 kB|at the first empty line|in the middle of a character] | the length of the console log
    Two servers of a spread group land on the same [host|rack] | the placement of spread groups
    Deleting a server in error [never ends|leaves its disk behind|frees the quota twice] | the deletion of servers in error
    A rebuilt server boots from the old [image|kernel|key pair] | what a rebuilt server boots from
    The scheduler prefers hosts that are [being drained|out of memory|marked for repair] | the choice of hosts
    Machines stay in “cleaning” [for ever|until somebody looks|although they are clean] | the end of machine cleaning
    Inspection reports [half of the memory|no disks at all|the wrong network card] | what an inspection finds
    Power state of a machine [flips every minute|is never read again|is wrong after a switch-off] | the power state of machines
    Servers booted from a volume are listed without [image|flavour|zone] | the list of servers booted from a volume
    Reserved hosts are given to [other projects|the first who asks|servers of any size] | reservations of hosts
    Containers [forget their environment|restart in a loop|keep their port] | restarts of containers
    Usage counts [deleted servers|paused servers in full|hosts that are gone] | the count of what is used
    The quota shows [negative numbers|more than is there|another project's numbers] | the numbers of the quota
    Snapshots of running servers [are inconsistent|freeze the guest|end up without a size] | snapshots of running servers
    Attached network cards [change their order|vanish|appear twice] | the order of network cards
    Rescue mode [asks for the old password|has no network|cannot be left] | rescue mode
    Placement answers [in 20 seconds|with an empty list|409 without a reason] | the answers of placement
    Server names with [accents|spaces|a trailing dot] break the metadata service | names in the metadata service
    The agent reports itself [alive while it hangs|dead while it works|twice] | the heartbeat of the agent
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    when the scheduler restarts
    on 64-bit Arm hosts
    on hosts with IPv6 only
    with encrypted disks
    in groups of more than 50
    when a host is drained
    if the first try was cancelled
    on hosts with two memory zones
    when the message broker is slow
    with local disks
    for projects close to their quota
    under load
    in nested projects
    after a failed move
  `),
  abilities: table(`
    [operators|support staff] | drain a host [overnight|by the clock|before a repair]
    project members | pause a server [for longer than a day|over the weekend]
    operators | pin a server to a [rack|power line|row]
    project members | choose the order of [boot devices|network cards]
    project members | resize a server without [stopping it|losing its address]
    [operators|project members] | see why a server was [placed where it is|refused|moved]
    project members | reserve hosts [for a week|by date|and hand back what is left]
    project members | keep [servers|containers] of a group on different [hosts|racks|power lines]
    [project members|support staff] | hand a server over to another project
    [auditors|support staff] | watch a console without typing
    operators | retire a flavour without breaking its servers
    project members | wake a shelved server [by the clock|on its first packet]
    project members | share one accelerator among [several servers|containers]
    operators | burn a machine in before it takes servers
    project members | lock a server against [deletion|moves]
  `),
  actions: [
    'Resizing a server',
    'Moving a running server',
    'Evacuating a host',
    'Booting from a volume',
    'Rebuilding a server',
    'Shelving a server',
    'Rescuing a server',
    'Plugging in a second network card',
    'Taking a snapshot of a running server',
    'Placing a group of servers',
    'Cleaning a machine between tenants',
    'Inspecting a new machine',
    'Deleting a server in error',
    'Starting a container',
    'Switching a machine off',
    'Claiming the last free host',
  ],
  measures: [
    'the time to boot a server',
    'failed placements',
    'idle hosts',
    'moves under way',
    'the length of pauses in a live move',
    'the age of machine inspections',
  ],
  legacy: [
    'version 1 of the server actions',
    'file injection at boot',
    'the home-made host filters',
    'the claim table of the old scheduler',
    'the serial number in server names',
    'machine drivers without a maintainer',
  ],
  commands: [
    'crank server resize web-1 --flavour m4',
    'crank server move web-1 --live --wait',
    'crank host drain rack4-node07',
    'crank server create --image forest-12 --flavour s2 --network blue web-1',
    'crank machine inspect bay-17',
  ],
  errors: [
    'hearth.placement: no host is left for request {id}, 40 were asked',
    'hearth.moves: source and target disagree about server {id}',
    'hearth_agent.disk: cannot lock /var/lib/hearth/{id}/disk: resource busy',
    'quarry.power: bay-17 did not answer within 30 s',
    'sundial.claims: claim {id} was made twice',
  ],
};
