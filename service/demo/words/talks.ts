import { blocks } from './table.ts';

/** One thing that somebody says. */
export interface Turn {
  handle: string;
  /** It answers the one before. */
  answers: boolean;
  text: string;
}

/** Who says what, in order. A name with `+` answers the one before. */
function turns(text: string): Turn[] {
  return blocks(text).map((block) => {
    const [first = '', ...rest] = block.split('\n');
    return {
      handle: first.replace('+', ''),
      answers: first.startsWith('+'),
      text: rest.join('\n'),
    };
  });
}

/** About names for places. */
export const discussion = turns(`
anouk
For servers the **zone** is what matters. In our API it is called \`availability_group\`, and nobody knows why any more.
---
rafael
In the network we have *region* for the API address and *segment* for what you call rack. I could live with *rack*, but a segment may cover two of them.
---
+leyla
> a segment may cover two of them

Then it is not a rack. Can we keep *segment* for what it is and still say where it lies?
---
teodora
Could somebody collect what we have? It is hard to agree on names for things that nobody has listed.
---
tariq
Here is what I found:

| API | largest | middle | smallest |
|---|---|---|---|
| gatehouse | region | – | – |
| hearth | region | availability_group | host_rack |
| estuary | site | – | segment |
| cellar | location | zone | pool |
| meadow | site | zone | – |
| quarry | – | room | row, rack, bay |

Three words for the largest, two for the middle one.
---
kwabena
Thank you, @tariq. Seen like this it is smaller than I feared: *region* and *zone* win nearly everywhere, and we argue about the third line only.
---
+chiamaka
Pools are not places. A pool is a promise about speed. I would leave it out of this.
---
+kwabena
Agreed, out.
---
ravindra
A word from those who install: in our inventory a machine has \`region\`, \`room\`, \`row\`, \`rack\` and \`unit\`. Please do not take *room* away from me, fire doors are between rooms.
---
zofia
People in the console see these words too. *Region* they understand, *zone* they ask about, *site* they take for a web site. Literally.
---
siobhan
The guide uses *zone* 212 times and *availability group* twice, once of them in the glossary.
---
gustav
What happens to the old names? Clients send \`site\` today, and some of them nobody can change.
---
+hana
As always: both for two cycles, the old one with a warning, then the new one only.

\`\`\`json
{ "region": "north", "site": "north", "warnings": ["site is now called region"] }
\`\`\`
---
+gustav
> both for two cycles

And if somebody sends both, and they differ?
---
+hana
400, and the message names both values. No guessing.
---
xiaowen
I have tried it in \`cellar\` over the weekend. 340 lines, most of them tests. The hard part was the filter: \`?location=\` is in many bookmarks.
---
mateo
Templates hold these words as well, and nobody edits old templates. \`choir\` would have to translate for longer than two cycles.
---
+teodora
Four, then, for templates only. We can say that.
---
noa
Can a zone span regions? In two of the clouds I know it does, on paper.
---
+anouk
No. What fails together cannot be in two regions; if it is, the paper is wrong.
---
dmytro
Fine for me, with one wish: let us write down what each word *promises*, not only what it is.

- **region**: has its own API address and survives the loss of all others
- **zone**: has its own power and network; others go on when it fails
- **rack**: shares a switch, promises nothing
---
+siobhan
I can put this into the guide as it stands. Best definition so far.
---
misaki
*Segment* stays in the network, with \`rack\` as an optional property?
---
+rafael
Yes. I withdraw my doubts.
---
teodora
Then I sum up:

1. \`region\`, \`zone\`, \`rack\`, with the promises that @dmytro wrote.
2. *segment* and *pool* stay what they are.
3. Old names for two cycles, four in templates.
4. Both given and different: 400.

If nobody objects until Friday, I ask each project for a task.
---
rafael
No objection. Who does the common filter? It should be in a library, not nine times.
---
+oscar
I can, in \`lib/policy\`'s neighbourhood. Not before next month, though.
---
ravindra
Is this still going to happen? I keep the inventory as it is until I see the first task.
---
teodora
It is. The first part is written down, see the task. What is missing is somebody for the API reference.
`);

/** About health checks that do not ask the database. */
export const healthChecks = turns(`
kwabena
Measured on our own cloud, one controller, 240 nodes:

| | queries a second | median answer |
|---|---:|---:|
| today | 742 | 31 ms |
| from memory | 3 | 0.4 ms |

The three that are left look whether the database is there at all.
---
leyla
> at most 5 s old

For \`cellar\` five seconds are long: a pool that is gone must not be given volumes for five seconds. Could the age be a setting?
---
+kwabena
Yes, one per service, with 5 as the default:

\`\`\`ini
[health]
# Seconds for which an answer may be used again. 0 asks each time.
max_age = 5
\`\`\`
---
+leyla
With that I am fine. I take the task for \`cellar\`.
---
teodora
\`veranda-classic\` is retired and gets no changes any more; I have set its task to *invalid*. Tagged for {cycle}, since two other stories wait for it.
---
rafael
The change for \`estuary\` is up. It needed a lock after all: two workers filled the memory at the same time, and the slower one won.

- [x] answer from memory
- [x] one worker asks, the others wait
- [ ] somebody who reviews it
---
hana
The old address is tested in \`proving-ground\` as well now, so nobody can remove it by accident.
---
+jiwoo
Merged for \`hearth\`. The graph of the database looks like a cliff, in the good direction. Thank you @kwabena for the numbers, they made the review short.
---
siobhan
I can write the page for operators, but not before the week of the guides. If somebody is quicker: \`docs/operator-guide\`, chapter on balancers.
`);

/** About reviews that nobody does. */
export const routingReviews = turns(`
rafael
All six are up. They have to go in one after the other, the order is in the first one.
---
lorenzo
Read the first two. The code is clean; I simply do not know what the agents do when the table is empty for a second.
---
+rafael
> when the table is empty for a second

They keep the old routes. There is a test for it in the third change. I know, nobody looks at the third before the first is in.
---
teodora
This has been in review for more than a month, which makes it our oldest. What would help?
---
+kofi
An hour together with the code on a screen. I have read everything twice and still could not say yes.
---
teodora
Then let us do that at the network meeting, and nothing else. @rafael, @gustav, @kofi: please bring questions, not opinions.
---
gustav
Was ill on the day of the meeting, sorry. Can we try again next week?
`);

/** About a token in a log; for few eyes. */
export const tokenInLog = turns(`
tariq
Found while reading a bundle that somebody had sent to support. I have asked them to throw it away, and their sessions are ended.
---
yuna
Confirmed on master and on \`stable/katsura\`; \`stable/juniper\` logs less and is not affected. I rate it as **important**: it needs debug logging and access to the log, but then it is a full session.
---
+noa
Who has debug logging on in production? Asking for a friend.
---
+yuna
> Who has debug logging on in production?

More people than would admit it. We saw it in four of the last ten bundles.
---
yuna
The fix masks the header before anything sees it:

\`\`\`python
def safe(headers):
    return {name: "***" if name.lower() in SECRET else value for name, value in headers.items()}
\`\`\`

Please review it **here**, not on the review site. Date for everybody: a week from now, together with the notice.
---
marit
Reviewed, and tried with a real bundle. Fine for me.
`);
