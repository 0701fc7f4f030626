import { lines } from './table.ts';

/** Where an ability is wanted; only some say so. */
export const ways = lines(`
  from the command line
  from the console
  in one request
  without administrator rights
  in all regions
`);

export const speedScales = lines(`
  on clouds of 1,000 nodes
  with 100,000 entries
  over slow links
  by a factor of ten
  on a cold start
  when nothing has changed
  with the database far away
`);

export const dimensions = lines(`
  project
  host
  region
  API call
  release
  rack
  person
`);

export const qualities = lines(`
  safe to repeat
  possible to cancel
  visible in the audit log
  predictable under load
  bearable with a slow database
  independent of the broker
`);

export const trials = lines(`
  before every merge
  against the last release
  with faults thrown in
  with three controllers
  every night
`);

export const partings = lines(`
  Remove {legacy}
  Remove {legacy}
  Retire {legacy} in {cycle}
  Warn about {legacy}
  Find out who still needs {legacy}
  Move people off {legacy}
`);

export const readers = lines(`
  for operators
  for newcomers
  for people who come from another cloud
  with a worked example
  with its limits
  and how to undo it
  with numbers from a real cloud
`);

/** Why somebody wants it. `{goal}` is the title, beginning small. */
export const reasons = lines(`
  Today people write a script for this, and every script is wrong in its own way.
  We were asked for this at the last three operators' meetings.
  It takes a support request and half a day each time. It could take a minute.
  All the parts are there; nobody has put them together yet.
  In {previous} we promised this for {cycle}. Let us keep the promise.
  The way it works now was right for ten nodes and is wrong for {count}.
  Other clouds have it, and people who come from there look for it first.
  This came up in #{story} and deserves a story of its own.
  It is the most wanted line of last year's survey: {digit} out of ten answers name it.
  A small thing, but it comes between people and their work every day.
`);

export const outcomes = lines(`
  It works the same in the API, on the command line and in the console.
  Nothing changes for those who do not use it.
  A person without the role gets a clear refusal.
  The audit log says who did it, and when.
  It survives a restart of every service involved.
  The guide explains it with an example that is run as a test.
  It is covered by a test that fails today.
  With 10,000 entries it still answers within a second.
  Clients of the last two releases go on working.
  Rolling back to {previous} loses nothing but the new field.
  The default stays as it is; the new way is chosen by a setting.
  Quota is counted once, and given back when it fails.
`);

export const limits = lines(`
  Doing the same for containers. That is another story.
  A page of its own in the console; a column is enough for now.
  Migration of old entries. They may stay as they are.
  Support for drivers without a maintainer.
  Changing the default. We look at that again after {cycle}.
  Anything that needs a new service.
`);

export const questions = lines(`
  Open question: who may see it, the project or the person who made it?
  Open question: is a new microversion enough, or do we need a new call?
  To be decided before {ahead}: the name of the field.
  Not sure yet whether the limit belongs in the quota or in the policy.
`);
