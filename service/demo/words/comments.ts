import { blocks } from './table.ts';

/** What people write about a bug while nobody has begun yet. */
export const early = blocks(`
I can confirm this on {milestone} with {count} nodes.
---
Does it also happen with {other}? We have never seen it there.
---
Same here. Our numbers from last week:

| day | requests | failed |
|-----|---------:|-------:|
| Mon | {count}12 | {digit} |
| Tue | {count}37 | 1{digit} |
| Wed | {count}05 | {digit} |
---
@{handle}, you know this part best. Is it on purpose?
---
It is in the log as well:

\`\`\`
{error}
\`\`\`
---
I had a look. The cause is older than I thought, #{story} only made it visible.
---
Is there a way around it until this is done? We have {digit} customers waiting.
---
For what it is worth, the way around it that we use:

\`\`\`sh
{command}
\`\`\`
---
We talked about this in the meeting on {weekday}. Nobody is against it; somebody has to do it.
---
This would make a good first task. The place to begin is \`{project}\`, and I am glad to help.
---
I think this is a duplicate of #{story}. Or is the difference that it happens with {other} only?
---
Could you add the request id and the version? Without them I would be guessing.
---
Three things come together here:

1. {project} answers before it is sure,
2. {other} believes it,
3. nobody looks again.

Fixing any one of them would do. I would begin with the first.
---
+1, we patch this by hand since {previous}.
---
Wrote down what I know at https://notes.example.org/{project}-{count}. Please add to it.
`);

/** What people write about a wish while nobody has begun yet. */
export const wished = blocks(`
Before we build anything: how many people need this? I would like to see two more voices.
---
One voice here. We have written a script for it, twice, by different people.
---
I like it, as long as \`{other}\` need not know about it.
---
How would this look for somebody with the reader role? Refused, or simply not there?
---
Compare #{story}, which asks for nearly the same from the other side. We could do both at once.
---
We talked about this in the meeting on {weekday}. Nobody is against it; somebody has to do it.
---
This would make a good first task. The place to begin is \`{project}\`, and I am glad to help.
---
What we would need from it, in this order:

1. it says what it is going to do,
2. it can be stopped,
3. it is quick.

Without the first two I would rather not have the third.
---
Our numbers, so that we do not guess:

| | last month |
|---|---:|
| how often somebody asked | {count} |
| minutes each time | {digit}5 |
| of these for waiting | {digit}0 |
---
Could it be off by default in {cycle} and on in the next? Then nobody is surprised.
---
@{handle}, you said once that the table has room for this. Is that still so?
---
Wrote down a first draft at https://notes.example.org/{project}-{count}. Please add to it.
`);

/** What people write about a goal that many projects share. */
export const shared = blocks(`
Done in \`{project}\`: 40 lines, half of them tests. Copy what is useful.
---
For \`{other}\` this is not as simple as it looks: three options depend on the old way. I will warn first and remove later.
---
Where we stand today:

| | projects |
|---|---:|
| merged | {digit}1 |
| in review | {digit} |
| not begun | {digit} |

@{handle}, can we help anywhere?
---
Two projects have no maintainer who answers. I will write the changes there myself.
---
Please use the same topic for all changes, it makes reviewing five at once bearable.
---
Is a release note needed where nothing changes for the operator? I would say no.
---
Yes, please write one everywhere. People look for what changed, not for whether they should care.
---
The check in the gate is ready but only warns. I will make it count once the last change is in.
---
Reminder from the release meeting: whatever is not merged by {ahead} moves to the next cycle.
---
I have a script that makes the change for nine projects out of ten:

\`\`\`sh
$ {command}
\`\`\`
---
Reviewed three of them in a row. Same remark on each: the old name should still work for one cycle.
---
Thank you all. This is the first goal in a while that is ahead of its time.
`);

/** What those write who are at it. */
export const midway = blocks(`
I have begun. First the test that fails, then the rest.
---
The small part is done, the large one needs {other} first. I will ask there.
---
Measured it:

| | before | after |
|---|---:|---:|
| median | {count} ms | {digit} ms |
| 95 % | {count}0 ms | {digit}5 ms |

Good enough for me. What do you think, @{handle}?
---
Not as easy as it looked. The old way is used in places that nobody has touched since {previous}:

\`\`\`sh
$ grep -rn "legacy_" {project} | wc -l
{count}
\`\`\`
---
- [x] the call itself
- [x] the policy
- [ ] the client
- [ ] the guide
---
I am away until {weekday}. If somebody wants to take it over meanwhile: please do, my branch is pushed.
---
This needs a decision: keep the old field for one more cycle, or drop it at once? I am for **keeping** it.
---
The gate found something that I had not thought of: it fails when {other} is not installed. New version comes today.
---
Please don't merge {other} before {project}, or the upgrade test goes red.
---
How about this?

\`\`\`python
def wait_for(state, deadline):
    while clock.steady() < deadline:
        if state() in FINAL:
            return True
        pause()
    return False
\`\`\`

It ends by itself, and the deadline comes from the caller.
`);

/** What the others write meanwhile. */
export const watching = blocks(`
Tried the change on our test cloud. Works, and the log is quiet now. Thank you, @{handle}.
---
Keeping the old way is fine with me, as long as we warn. See how #{story} did that.
---
Read it. Two small things in the review, otherwise I like it.
---
Our operators ask whether this will be in {ahead}.
---
For those who follow: the interesting part is the test, not the change.
---
We run with the change since {weekday}. Nothing to report, which is the best report.
`);

/** Answers; what they answer is quoted above them. */
export const replies = blocks(`
Yes, and it holds for {other} too.
---
I see it differently: what is rare on {count} nodes is daily on a thousand.
---
Agreed.
---
Good point, I had not thought of that. Changed.
---
Not quite. It looks the same from outside, but the cause is in \`{other}\`:

\`\`\`
{error}
\`\`\`
---
Then let us do that first, and the rest in a story of its own.
---
Could you say more? I could not see it here, with the same version.
---
Done, see the newest version of the change.
---
@{handle}, what do you think?
`);

/** What people write when it takes long. */
export const waiting = blocks(`
Is anybody still at it? It has not moved for some weeks.
---
This waits for a review, not for the author. @{handle}, could you find half an hour?
---
Moved out of {cycle}. Not because it is unimportant: there is nobody to do it.
---
Still happens with {milestone}. I tried this morning.
---
I gave up my part; I no longer work on {project}. Free to take.
---
Reminder from the release meeting: what is not merged two weeks before the end waits for the next cycle.
---
We would pay somebody for a week to finish this. Talk to me.
`);

/** What people write when it is done. */
export const late = blocks(`
Merged. Thanks to all who tested it.
---
Works for us since the weekend. This can be closed as far as we are concerned.
---
A backport to \`stable/{previous}\` would be welcome; the change applies without conflicts.
---
Verified:

\`\`\`sh
$ {command}
done
\`\`\`
---
The release note is in. It says what changes and what to do about it.
---
One thing is left, and it has a story of its own: #{story}.
---
Closing the loop: the number of reports went from {count} a week to none.
`);

/** What the gate says, by what happened. */
export const robotUp = blocks(`
A change for **{project}** (\`{branch}\`) is up for review:
https://review.example.org/{review}
---
Change proposed to {project}, branch \`{branch}\`.

Review: https://review.example.org/{review}
`);

export const robotMerged = blocks(`
The change for **{project}** (\`{branch}\`) was merged.

https://review.example.org/{review}
---
Merged to \`{branch}\` of {project} by the gate after {digit} checks.

Review: https://review.example.org/{review}
`);

/** A first version of a comment that its author changed later. */
export const hasty = blocks(`
I think this is fixed.
---
Same here.
---
Will have a look tomorrow.
`);
