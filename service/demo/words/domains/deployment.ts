import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const deployment: Domain = {
  bugs: table(`
    The installer [stops at step 41 without a reason|asks for the same password twice|needs the internet] | the steps of the installer
    Upgrades [restart the broker twice|leave old containers running|lose local settings] | what an upgrade leaves
    Added nodes [miss the time service|get the settings of a controller|are skipped by the checks] | added nodes
    A replaced controller [keeps its old certificate|never joins the database|is upgraded twice] | replaced controllers
    Rolling back [downgrades the database|leaves the new settings|stops at the balancer] | the way back to {previous}
    Certificates are renewed [too late|without a restart of their users|for one address only] | the renewal of certificates
    The pre-check [passes on a full disk|fails on a healthy cloud|takes an hour] | the pre-check
    The inventory forgets [groups with a dash|nodes that are off|the order of nodes] | the inventory
    Images are pulled [by every node at once|twice|without a check of their digest] | the pulling of images
    Settings are written [in random order|with the wrong owner|twice] | the generated settings
    The support bundle [holds passwords|is empty|fills the disk] | the support bundle
    A small cloud on one machine [has no network after a restart|needs 16 GB|forgets its address] | small clouds
    The progress bar [ends at 140 %|stands still for ten minutes] | the progress bar
    Reconfiguring one service restarts [all of them|the database] | restarts when one service changes
    Playbooks [fail on a second run|hide errors of the last node|run as root throughout] | second runs of the playbooks
    Containers start before their [volume|database|secret] is there | the order in which containers start
    Time-outs are [too short for slow disks|in minutes where seconds were meant] | time-outs
  `),
  conditions: lines(`
    on the way from {previous} to {cycle}
    without internet access
    with three controllers
    on 64-bit Arm
    behind a proxy
    on nodes with slow disks
    with IPv6 only
    after a failed upgrade
    on a second run
    with more than 100 nodes
    with passwords that hold a dollar sign
    from a local mirror
    on the smallest machines
    if one node is off
  `),
  abilities: table(`
    operators | install without the internet
    operators | rehearse an upgrade on a copy
    operators | resume an [installation|upgrade] where it stopped
    operators | see what a change of settings will restart
    operators | upgrade [one rack|one region|one service] at a time
    operators | keep passwords in a vault of their own
    support staff | collect all logs in one file
    operators | mix two processor families in one cloud
    operators | run the controllers on three small machines
    operators | skip a release when upgrading
    operators | undo the last change of settings
    operators | replace a controller in a quarter of an hour
    newcomers | try the platform on [a laptop|a borrowed server]
  `),
  actions: [
    'Installing from a local mirror',
    'Upgrading the controllers',
    'Adding a node to a running cloud',
    'Replacing a failed controller',
    'Rolling an upgrade back',
    'Renewing all certificates',
    'Checking a cloud before an upgrade',
    'Writing the inventory',
    'Pulling the container images',
    'Restoring the message broker',
    'Reconfiguring one service',
    'Installing on a single machine',
    'Scaling down the controllers',
  ],
  measures: [
    'the length of an upgrade',
    'steps that had to be repeated',
    'nodes with old settings',
    'the time without an API',
    'settings that differ from the default',
  ],
  legacy: [
    'the shell steps of the first installer',
    'settings in two places',
    'hand-written host lists',
    'support for the former init system',
    'the bundled broker',
    'tasks that run as root without need',
  ],
  commands: [
    'groundwork upgrade --from katsura --to linden --plan',
    'groundwork node add rack4-node09 --role storage',
    'plumbline check --before upgrade',
    'firstlight up --memory 8G',
    'groundwork support-bundle --since 2d',
  ],
  errors: [
    'groundwork.plan: step 41 needs step 44',
    'playbooks.broker: queue mirror is 3 messages behind after 300 s',
    'containers.pull: digest of estuary-agent changed during the pull',
    'plumbline.disk: /var/lib on rack4-node07 has 2 % left',
    'firstlight.net: bridge demo-br0 exists and is not ours',
  ],
};
