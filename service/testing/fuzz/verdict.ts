import Schema from 'typebox/schema';
import type { Answer, Description, Operation } from '../../rest/openapi/types.ts';
import { PERSONAL, SECRET, TOKEN } from './marked-world.ts';
import type { Request, Who } from './requests.ts';

export interface Given {
  readonly status: number;
  readonly text: string;
}

/** What each may never read. */
const unread: Readonly<Record<Who, readonly string[]>> = {
  nobody: [SECRET, PERSONAL, TOKEN],
  stranger: [SECRET, PERSONAL, TOKEN],
  other: [SECRET, TOKEN],
  superuser: [SECRET, TOKEN],
  owner: [TOKEN],
};

/** What tells how the service is made. */
const internals =
  /node:|node_modules|\.ts:\d|at \w+ \(|SQLITE|sqlite|select .+ from |insert into |FST_|Error:|fts5|no such (column|table)|constraint failed/;

/** Says what is wrong with an answer, if anything is. */
export function judge(description: Description) {
  const checkers = new Map<unknown, ReturnType<typeof Schema.Compile>>();

  function checkerOf(schema: object) {
    const { schemas } = description.components;
    const known = checkers.get(schema) ?? Schema.Compile({ ...schema, components: { schemas } });
    checkers.set(schema, known);
    return known;
  }

  function unfit({ responses }: Operation, { status, text }: Given): string | undefined {
    const answer = resolved(description, responses[String(status)]);
    if (!answer) return `${status} is not described`;
    if (status >= 300 && status < 400) return undefined;
    const schema = answer.content?.['application/json']?.schema;
    if (!schema) return text === '' ? undefined : 'has a body that is not described';
    const body = parsed(text);
    if (body === undefined) return 'is no JSON';
    const checker = checkerOf(schema);
    if (checker.Check(body)) return undefined;
    return `is against its schema: ${JSON.stringify(checker.Errors(body)[1].slice(0, 2))}`;
  }

  return (who: Who, { operation }: Request, given: Given): string | undefined => {
    if (given.status >= 500) return 'a fault of the service';
    const leaked = unread[who].find((mark) => given.text.includes(mark));
    if (leaked) return `tells ${who} what says ${leaked}`;
    if (given.status >= 400 && internals.test(given.text)) return 'tells of internals';
    return unfit(operation, given);
  };
}

function resolved(
  { components }: Description,
  answer: Operation['responses'][string] | undefined,
): Answer | undefined {
  if (!answer || !('$ref' in answer)) return answer;
  return components.responses[answer.$ref.replace('#/components/responses/', '')];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
