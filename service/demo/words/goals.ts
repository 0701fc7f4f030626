import { table } from './table.ts';

export interface GoalWords {
  title: string;
  /** What every project has to do for it. */
  task: string;
  why: string;
}

/** Goals that many projects reach together. */
export const goals: readonly GoalWords[] = table(`
  Send notifications in the common format | Send notifications in the common format | Readers of the message bus handle nine formats today.
  Answer with the request id in every error | Put the request id into every error | Support asks for it first, and people cannot know it.
  Give every service a health address | Add \`/health\` with its checks | Balancers can only see that a port is open, not that anything works behind it.
  Start without root rights | Run as an unprivileged person | Two thirds of the processes need no rights at all.
  Log in lines that machines can read | Switch to structured log lines | Searching for one request over twelve services takes longer than the request.
  Stop reading the clock for timeouts | Use the steady clock for timeouts | Every jump of the clock costs somebody a night.
  Declare lower bounds that are tested | Declare tested lower bounds | What we claim to support is not what we test.
  Translate error messages | Mark error messages for translation | Half of the people who read our errors read them in a foreign language.
  Pass the tests without a network | Let the unit tests run without a network | Planes, trains and the gate agree on this one.
  Take the read-only role seriously | Honour the reader role in every call | The role exists, but each service understands it differently.
  Retry through the common library | Replace our retry loops by lib/retry | There are 41 retry loops, and 40 of them have no upper bound.
  Publish signed packages | Sign what is published | Nobody can tell our archives from a copy.
  Reload settings without a restart | Reload settings on SIGHUP | A restart for a log level is a lot to ask.
  Say which options are deprecated, at start | Warn of deprecated options at start | Warnings that appear after a year in the log come a year too late.
  Drop the compatibility layer of the old interpreter | Drop the compatibility layer | It costs 2 % of all time, and nobody has needed it since {previous}.
  Measure the start of each service | Report how long the start took | We guess which service holds up an upgrade.
  Accept dates with a zone only | Refuse dates without a zone | Every summer, every autumn.
  Check policies in the gate | Check the policy file in a job | A typing error in a policy opens doors.
  Keep migrations under a second | Make migrations run online | Upgrades stand still while the largest table is locked.
  Name owners for every configuration group | Name an owner for each option group | 212 options have no owner.
  Use the shared test fixtures | Move to the fixtures of lib/test-kit | Every project has written the same fake twice.
  Cover the release notes by a check | Require a release note with each change of behaviour | People read them. They notice what is missing.
  Limit the size of answers | Page every list | One list without pages is enough to stop a controller.
  Run on the new long-term image | Run all jobs on the new image | The old one ends with {cycle}.
  Make the console show what a service offers | Announce what is switched on | The console shows buttons for things that are not there.
  Write down how each service is sized | Add a page on sizing | It is the question that is asked most.
  Cut the number of threads by default | Choose the number of threads by the memory | 200 idle threads per controller are 200 too many.
  Move off the retired message driver | Move to the new message driver | It has had no maintainer since {previous}.
  Send one deadline along with each call | Pass the deadline on to the next service | The last service in the chain works for a caller who has long gone.
  Hide secrets in all logs | Mask secrets by the common filter | A support bundle must be safe to send.
`).map(([title = '', task = '', why = '']) => ({ title, task, why }));

/** The goal that goes through all projects and branches. */
export const greatGoal = {
  title: 'Test every branch on the new base image and retire the old one',
  steps: [
    'Run the unit tests on the new base image',
    'Run the functional tests on the new base image',
    'Remove the jobs of the old base image',
  ],
};
