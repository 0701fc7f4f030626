import { lines } from './table.ts';

/** Conditions that fit everywhere. */
export const conditions = lines(`
  after an upgrade to {cycle}
  after an upgrade that was rolled back
  in the second region
  with debug logging on
  for people with the reader role
  after a week of uptime
`);

/** What to do before a bug shows. */
export const preparations = lines(`
  Take a fresh cloud, for example with \`firstlight up\`.
  Sign in as a project member.
  Use a cloud that was installed with {previous}.
  Set up \`{project}\` and \`{other}\` on one node.
  Have {count} of them ready.
`);

/** How the description of a bug begins. */
export const openings = lines(`
  We see this about once a day on a cloud with {count} nodes.
  It began with {milestone}; {previous} was fine.
  Found while trying something else, and it happens every time.
  A colleague from support brought this in: three customers have met it within a week.
  This is not new, but since the last upgrade it hurts more.
  Seen twice in the gate and once by hand, so it is real.
  Nobody would notice on a small cloud. With {count} nodes everybody does.
  It took us a while to see the pattern: it only happens the first time.
  Reported at the operators' meeting, written down here so that it is not lost.
  I can make it happen on a single machine with \`firstlight up\`.
`);

export const impacts = lines(`
  A restart of {project} helps until the next time.
  There is a way around it: do it again after a minute.
  No data is lost, but people lose trust.
  Operators have to clean up by hand, which needs the database.
  Every retry makes it worse, since nothing is released in between.
  The request id is in the log of {project}, but not in the answer.
  What people see is a spinner; what is wrong stands in the log only.
  It hides a second problem: the quota is charged twice.
  It is rare enough to be ignored and frequent enough to be hated.
  We have switched it off for now and would like it back.
`);

export const expectations = lines(`
  It ends within a few seconds, or says why it cannot.
  Either all of it is done or nothing is.
  A clear error that names what is wrong, and nothing left behind.
  The same answer as the first time.
  What the documentation promises.
  It works as it did in {previous}.
  The caller is told at once, not after the timeout.
`);

export const guesses = lines(`
  My guess: the state is read before the lock is taken.
  It looks as if the answer is cached under the wrong key.
  I suspect the retry in \`lib/retry\`, which does not know that the first try went through.
  Probably related to #{story}, which touched the same lines.
  The timestamps suggest that two workers pick up the same message.
  A bisect points at the change of the default in {milestone}.
  I have a test that fails three times out of ten. Will attach it to the first change.
`);
