import { blocks } from './table.ts';

/** Who says what about names for places, in order. A line that begins with `+` answers the one before. */
export const turns: readonly { handle: string; answers: boolean; text: string }[] = blocks(`
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
`).map((block) => {
  const [first = '', ...rest] = block.split('\n');
  return { handle: first.replace('+', ''), answers: first.startsWith('+'), text: rest.join('\n') };
});
