import type { Description } from '../openapi/types.ts';
import { html, type Html } from './html.ts';
import { code } from './operation.ts';

const setUp = (origin: string) => `API=${origin}/api/v1
TOKEN=…   # one of your tokens`;

const list = 'curl -i "$API/stories?status=active&status=merged&limit=20&marker=2000042"';

/** What holds for every operation. */
export const intro = ({ info }: Description, origin: string): Html => html`
  <h1 id="how">The API of StoryBoard</h1>
  <p class="lead">
    ${info.summary}. Everything below is told by the same schemas that requests are read by.
  </p>
  ${code(setUp(origin), 'Set up the shell for the examples')}
  <h2 class="minor">Who asks</h2>
  <p>
    What is public anybody may read. For the rest send a token of yours:
    <code>Authorization: Bearer TOKEN</code>. A token that is not good is refused everywhere.
    Private things that you may not see answer as if they were not there.
  </p>
  <h2 class="minor">Lists</h2>
  <p>
    Lists have no limit unless you set one. <code>marker</code> is the id of the last row you saw,
    <code>offset</code> a number of rows; the header <code>X-Total</code> says how many there are. A
    parameter is repeated for more values; one that an operation does not know is refused.
  </p>
  ${code(list, 'A list in pages')}
  <h2 class="minor">Refusals</h2>
  <p>
    They come in three shapes: <a href="#schema-Fault">Fault</a> from the rules of the tracker,
    <a href="#schema-InvalidBody">InvalidBody</a> for a body that does not fit, and
    <a href="#schema-FrameworkError">FrameworkError</a> for who may come in and which addresses
    there are. Each says in words what can be done.
  </p>
  <h2 class="minor">Instants</h2>
  <p>
    Answers have them in UTC, <code>2024-01-01T15:00:00+00:00</code>; requests write them with a
    zone, in addresses <code>2024-03-14T00:00:00Z</code>.
  </p>
`;
