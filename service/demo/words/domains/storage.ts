import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const storage: Domain = {
  bugs: table(`
    A volume stays in “attaching” [for ever|although it is attached|until a restart] | the end of an attachment
    Detaching by force [leaves the array locked|frees another volume|answers 500] | forced detachments
    Grown volumes are seen in their old size by [the guest|the console|the backup] | the size of grown volumes
    Restored backups [lack their last part|are owned by nobody|have a wrong date] | restored backups
    A deleted snapshot [still counts|comes back|blocks its volume] | deleted snapshots
    Changing the type of a volume [copies it twice|forgets its encryption|never ends] | changes of the volume type
    Listing a bucket [skips names with accents|ends after 1,000 names|repeats the last page] | the listing of buckets
    Large uploads [restart from zero|leave parts behind|fail at 5 GB] | large uploads
    Disks are balanced [during the busiest hour|without end|onto the broken disk] | the balancing of disks
    Shared folders are [readable by everyone|mounted read-only|exported twice] | access to shared folders
    Backup plans [run twice|skip the last day of the month|ignore the time zone] | the times of backup plans
    Objects are served with the wrong [checksum|content type|date] | what is sent with an object
    Signed links [work after their end|fail in the first second|forget the method] | signed links
    Copies to another zone [stop at 61 %|are slower than tape|arrive without metadata] | copies to another zone
    Free space is [reported twice|negative|a day old] | the report of free space
    The array driver [logs in for every call|gives up at the first error|leaks sessions] | sessions with the array
    Volumes of a deleted server [stay reserved|are deleted with it|cannot be attached] | the volumes of deleted servers
    Encrypted volumes cannot be [copied|grown|restored] | encrypted volumes
    The list of attachments names [hosts that are gone|another project's servers] | the list of attachments
    Quota of snapshots is [charged to the owner of the volume|never given back] | the quota of snapshots
    A restore into an existing volume [asks nothing|writes past its end] | restores into existing volumes
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    when two hosts ask at once
    with encrypted volumes
    on arrays with two controllers
    when the scheduler restarts
    in the second zone
    with more than 1,000 snapshots
    for objects larger than 5 GB
    with names in Unicode
    if the first try was cancelled
    when the pool is almost full
    over slow links
    on 64-bit Arm hosts
    for volumes that were given away
    during a backup
  `),
  abilities: table(`
    project members | restore a single [file|folder|disk] from a backup
    project members | shrink a [folder|volume]
    project members | keep a snapshot for a fixed time
    operators | choose the array of a volume
    project members | attach one volume to several servers [for reading|and write in turns]
    [project members|operators] | see who mounts a [folder|volume]
    operators | pause the balancing of disks [during the day|for an hour]
    project members | upload an object in parts [from several machines|and resume]
    project members | give a volume away with its [snapshots|backups]
    [operators|project members] | rehearse a restore every month
    project members | encrypt a bucket with their own key
    project members | move a volume without detaching it
    project members | lock an object against [deletion|changes]
    operators | empty an array before its end
    project members | find the largest objects of a bucket
  `),
  actions: [
    'Attaching a volume',
    'Growing a volume in use',
    'Restoring a backup',
    'Copying a volume to another zone',
    'Deleting a snapshot',
    'Changing the type of a volume',
    'Moving a volume between arrays',
    'Listing a bucket',
    'Uploading a large object',
    'Balancing disks after a failure',
    'Sharing a folder with a second network',
    'Running a backup plan',
    'Encrypting an existing volume',
    'Detaching a volume by force',
  ],
  measures: [
    'the age of the newest backup',
    'space held by snapshots',
    'slow reads',
    'volumes that nobody attaches',
    'failed restores',
    'disks that are about to fail',
  ],
  legacy: [
    'array drivers without a test',
    'version 2 of the volume API',
    'checksums in the old format',
    'the snapshot cache on local disks',
    'unsigned download links',
    'backups without a manifest',
  ],
  commands: [
    'crank volume attach data-1 web-1 --wait',
    'crank backup restore nightly-42 --into data-2',
    'crank volume grow data-1 --to 200G',
    'crank bucket list photos --prefix 2019/ --limit 10000',
    'crank folder share plans --network green --read-only',
  ],
  errors: [
    'cellar.attach: attachment {id} is still reserved by host rack4-node07',
    'cellar_drivers.array: pool gold refuses writes, 0 bytes left',
    'meadow.ring: partition 4711 has two primaries',
    'keepsake.restore: part 17 of 80 has a wrong checksum',
    'pantry.share: export of {id} timed out after 60 s',
  ],
};
