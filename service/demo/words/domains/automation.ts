import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const automation: Domain = {
  bugs: table(`
    A stack update [hangs on a deleted resource|replaces what did not change|ends before its resources] | the update of stacks
    Rolling back [deletes the old resources|rolls back twice|stops at the first error] | the way back
    The preview [misses replacements|differs from the update|needs write access] | the preview
    Nested templates [lose the order of parameters|are read each time|hide their errors] | nested templates
    Adopted resources are [deleted with the preview|renamed|owned by nobody] | adopted resources
    A grown cluster [does not use its new nodes|forgets its labels|grows again] | the growth of clusters
    Replaced nodes [stay in the list|keep their address|never join] | replaced nodes
    Cluster upgrades [restart all nodes at once|skip the last node|cannot be paused] | cluster upgrades
    Workflows [start twice|wait for a step that is done|forget their input] | workflows
    Timed jobs run [twice when the clock changes|on the wrong day|after they were deleted] | timed jobs
    Locked stacks stay locked [for ever|after the engine is gone] | the lock of a stack
    Scaling steps [overshoot|oscillate|ignore the cooling time] | scaling steps
    Outputs are [empty until the next update|printed with secrets] | the outputs of a stack
    The event log of a stack [is not sorted|ends after 100 lines] | the event log of a stack
    Conditions in templates are [evaluated too early|ignored in lists] | conditions in templates
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    with more than 200 resources
    when the engine restarts
    in nested stacks
    if a resource was deleted by hand
    under load
    with templates from another region
    when two updates meet
    after a failed update
    for clusters of one node
    with a parameter that is empty
  `),
  abilities: table(`
    project members | import running [servers|networks|volumes] into a stack
    project owners | approve a change before it is made
    project members | stop a workflow between two steps
    project members | see what a template will cost
    project members | update half of a stack first
    project members | use one template in [two regions|several projects]
    project members | skip a broken resource
    operators | give clusters a maintenance window
    operators | choose which node of a cluster goes first
    project members | replay a failed workflow [with new input|from its last good step]
    project members | find resources that drifted from their template
    project members | test a template without resources
  `),
  actions: [
    'Updating a stack',
    'Rolling a stack back',
    'Previewing a change',
    'Nesting templates',
    'Adopting existing resources',
    'Growing a cluster',
    'Replacing a cluster node',
    'Upgrading a cluster',
    'Running a workflow',
    'Resuming a paused workflow',
    'Starting a job by the clock',
    'Deleting a stack with a lock',
    'Scaling on an alarm',
  ],
  measures: [
    'stacks that failed to update',
    'the length of workflows',
    'drifted resources',
    'clusters on old versions',
    'late timed jobs',
    'nodes that were replaced',
  ],
  legacy: [
    'templates in the first format',
    'wait conditions without a signature',
    'the single-engine mode',
    'workflow version 1',
    'cluster templates with fixed images',
  ],
  commands: [
    'crank stack update shop --template shop.yaml --preview',
    'crank workflow run nightly-clean-up --input keep=7',
    'crank cluster grow fleet-3 --nodes 12',
    'crank stack adopt legacy --from adopt.yaml',
  ],
  errors: [
    'choir.engine: stack {id} is locked by an engine that is gone',
    'choir.parser: output front_address names no resource',
    'metronome.clock: trigger {id} fired twice at 02:00',
    'flotilla.nodes: node 7 of {id} never joined',
  ],
};
