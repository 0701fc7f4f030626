import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const telemetry: Domain = {
  bugs: table(`
    Alarms ring [twice|an hour late|for deleted servers] | the ringing of alarms
    A silenced alarm [rings anyway|stays silent for ever|silences its neighbours] | silenced alarms
    Usage of [stopped servers|shared volumes|the last hour] is billed in full | what is billed
    The monthly closing [takes a day|misses the last hour|can be run twice] | the monthly closing
    Measures [arrive in the wrong order|lose their unit|are stored twice] | stored measures
    Graphs show [a gap at midnight|the wrong time zone|zero instead of nothing] | the usage graph
    Prices with [three decimals|a comma|an end date] are rounded to zero | the reading of prices
    The collector [falls behind|asks each host twice|forgets new hosts] | the collector
    Thinning out deletes [what was never stored elsewhere|the newest hour] | thinning out
    Exports [end in the middle of a line|are empty|hold other projects' usage] | exports
    A new meter is not seen [until a restart|by the graphs|in the price list] | new meters
    Counters that wrap become [negative|enormous] | counters that wrap
    The agent needs [a whole processor|more memory each day] | what the agent needs
    Budgets warn [after the month is over|every minute|the wrong person] | warnings of budgets
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    when the summer time begins
    with more than 1,000 hosts
    for projects that were renamed
    after a restart of the collector
    on hosts with IPv6 only
    at the end of a month
    when the store is slow
    in the second region
    for nested projects
    with prices in two currencies
  `),
  abilities: table(`
    operators | silence an alarm [until Monday|for one host|during an upgrade]
    project owners | compare this month with the [last|same month last year]
    project owners | forecast a bill
    operators | alarm on a share instead of a number
    operators | send an alarm to [two places|a chat|the person on call]
    project owners | keep measures [longer|by the minute|of deleted servers]
    operators | see which [meter|host] is missing
    project owners | split a bill by [tag|person|zone]
    project owners | set a budget that warns
    operators | try a price list on last month
    people | read graphs in their own time zone
  `),
  actions: [
    'Collecting measures from a host',
    'Ringing an alarm',
    'Silencing an alarm',
    'Rating usage by the hour',
    'Closing a month',
    'Thinning out old measures',
    'Exporting measures',
    'Importing prices',
    'Adding a meter',
    'Reading usage across projects',
    'Restarting the collector',
  ],
  measures: [
    'measures that came too late',
    'silent hosts',
    'alarms nobody looked at',
    'the cost of keeping measures',
    'unrated usage',
    'the delay of alarms',
  ],
  legacy: [
    'the sample database',
    'alarms on single samples',
    'prices in whole units',
    'the push collector',
    'meters named by hand',
  ],
  commands: [
    'crank measure show cpu --server web-1 --since 2h',
    'crank alarm silence disk-full --until monday',
    'crank bill show --project shop --month last',
    'crank meter list --missing',
  ],
  errors: [
    'tidemark.store: 1204 measures of {id} are older than the window',
    'bellbuoy.rules: rule disk-full compares GiB with GB',
    'copperplate.rate: no price for meter volume.gold at 23:00',
    'tidemark_agent.poll: host rack4-node07 took 61 s of 60 s',
  ],
};
