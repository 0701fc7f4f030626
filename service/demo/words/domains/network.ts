import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const network: Domain = {
  bugs: table(`
    Ports stay “down” [for minutes|until the agent restarts|although traffic flows] | the status of ports
    A moved floating address answers from [both servers|the old server|neither server] | moved floating addresses
    Security group changes [reach only half of the hosts|are applied in the wrong order|take minutes] | changes of security groups
    Two routers [both believe to be first|give up at the same time] | the failover of routers
    Leases are [handed out twice|never freed|renewed by the wrong agent] | leases
    Health checks of a pool [flap|go on for deleted members|ignore their timeout] | health checks of pools
    A listener keeps serving the [old certificate|first certificate only] | certificates of listeners
    Zone transfers [stop half-way|lose the last record|send the serial backwards] | zone transfers
    Tunnels [come up without encryption|are rebuilt every hour|drop large packets] | tunnels
    Routes to [deleted subnets|drained hosts] are still announced | announced routes
    Mirrored traffic [arrives twice|lacks one direction] | mirrored traffic
    Speed limits apply [in one direction only|to the wrong port|after ten minutes] | speed limits
    The topology map [draws deleted routers|is empty|takes a minute] | the topology map
    Creating a port answers [500 instead of 409|before the port exists|with another port] | the creation of ports
    Deleting a network leaves [a namespace|a DHCP port|its rules] behind | what is left of deleted networks
    Names of ports are not [resolvable|removed from the zone] | names of ports
    The list of ports shows those of other projects | who may see which ports
    Firewall rules with [an empty source|a range of ports|a name] match everything | the matching of firewall rules
    Broadcasts [loop between two segments|flood all hosts] | broadcasts between segments
    Addresses with a [long prefix|zone index] are refused | the parsing of addresses
    The agent reconnects [all at once|without jitter|every second] after a pause of the broker | reconnecting agents
    Balancers lose their [statistics|stickiness|timeouts] | the settings of balancers
    Subnets can overlap | overlapping subnets
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    with more than 500 ports
    on networks with IPv6 only
    when the node agent restarts
    under packet loss
    on shared networks
    with large packets
    when two requests arrive at once
    on hosts with two uplinks
    after a failover
    in the second region
    for addresses from a pool
    with TLS on both sides
    on networks with a slash in their name
    when the controller is far away
  `),
  abilities: table(`
    [operators|project members] | trace a packet from one port to another
    project members | share a network with [two projects only|one person]
    project members | move a subnet to another router
    project members | change the packet size of a running network
    project members | give a balancer [two certificates|a maintenance page|a second address]
    [project members|support staff] | see which rule blocked a packet
    project members | keep an address when its server is [rebuilt|moved|replaced]
    project members | delegate a zone to [another project|a partner]
    operators | drain a pool member [before it is removed|over ten minutes]
    operators | limit the speed of [a network|a project|a router]
    operators | choose the agent that serves a [router|network]
    support staff | record traffic of a port for ten minutes
    project members | use [names|groups|tags] in firewall rules
    project members | test a firewall rule before it counts
    operators | give addresses back that [nobody uses|were forgotten]
  `),
  actions: [
    'Creating a port',
    'Deleting a router',
    'Moving a floating address',
    'Adding a rule to a security group',
    'Failing a router over',
    'Renewing a lease',
    'Adding a member to a pool',
    'Replacing the certificate of a listener',
    'Publishing a zone',
    'Bringing a tunnel up',
    'Splitting a subnet',
    'Mirroring the traffic of a port',
    'Announcing a route',
    'Restarting the node agent',
    'Setting a speed limit on a port',
  ],
  measures: [
    'dropped packets',
    'the time until a port is up',
    'unused floating addresses',
    'failovers of routers',
    'flapping pool members',
    'leases that are about to end',
  ],
  legacy: [
    'the single-segment network type',
    'the old firewall tables',
    'agent heartbeats through the database',
    'version 1 of the balancer API',
    'the unversioned topology call',
    'address ranges written as text',
  ],
  commands: [
    'crank port create --network blue --fixed 10.4.0.17 web-1-eth1',
    'crank router failover edge-2 --wait',
    'crank balancer member drain shop 10.4.0.21',
    'crank zone export shop.example.org',
    'crank port trace web-1-eth0 db-3-eth0',
  ],
  errors: [
    'estuary.ports: port {id} is bound to two hosts',
    'estuary_agent.dhcp: no free lease in 10.4.0.0/24',
    'seesaw.health: member 10.4.0.21 changed its state 14 times in 60 s',
    'estuary.routers: router {id} has no agent',
    'signpost.zones: serial of shop.example.org went backwards',
  ],
};
