import { Fault, FrameworkError, InvalidBody } from '@storyboard/contract/refusal';
import type { Schemas } from './schemas.ts';
import type { Answer, Reference, Schema } from './types.ts';

/** What is known of a route when its answers are told. */
export interface Asked {
  readonly writes: boolean;
  readonly door: 'open' | 'signed in' | 'superuser';
  /** Something that may not be there is named, in the address or in the body. */
  readonly names: boolean;
  /** It tells what people keep to themselves. */
  readonly ofPeople: boolean;
  /** It takes a key by which it is made once. */
  readonly once: boolean;
  /** It takes a row behind which a list goes on. */
  readonly goesOn: boolean;
}

interface Refusal {
  readonly description: string;
  readonly shapes: readonly unknown[];
  readonly when: (asked: Asked) => boolean;
  readonly headers?: Answer['headers'];
}

const challenge = {
  'WWW-Authenticate': { description: 'Bearer', schema: { type: 'string' } },
} as const;

/** Refusals that more than one operation answers with. */
const refusals: Readonly<Record<string, Refusal>> = {
  400: {
    description: 'Something in the address or the body is not as it should be; the text says what.',
    shapes: [Fault, InvalidBody],
    when: () => true,
  },
  401: {
    description:
      'Nobody is signed in where somebody must be, or the token is not known or has expired.',
    shapes: [FrameworkError],
    when: () => true,
    headers: challenge,
  },
  403: {
    description: 'The person who asks may not do this.',
    shapes: [FrameworkError, Fault],
    when: ({ door, ofPeople }) => door !== 'open' || ofPeople,
  },
  404: {
    description: 'Something that is named is not there, or its reader may not see it.',
    shapes: [Fault],
    when: ({ names, writes }) => names || writes,
  },
  409: {
    description: 'Another row stands in the way, such as one of the same name.',
    shapes: [Fault],
    when: ({ writes }) => writes,
  },
  410: {
    description:
      'The row of marker is not there (any more), and in this order nobody knows where it stood.',
    shapes: [Fault],
    when: ({ goesOn }) => goesOn,
  },
  413: {
    description: 'The body is longer than is taken.',
    shapes: [Fault],
    when: ({ writes }) => writes,
  },
  415: {
    description: 'The body is not JSON, or does not say that it is.',
    shapes: [Fault],
    when: ({ writes }) => writes,
  },
  422: {
    description: 'The Idempotency-Key was used for something else.',
    shapes: [Fault],
    when: ({ once }) => once,
  },
  429: {
    description: 'Too many tries; the header Retry-After says when the next may come.',
    shapes: [FrameworkError, Fault],
    when: () => true,
  },
  503: {
    description:
      'Another process holds the store, an import for one, or its disk is full. The header Retry-After says when this may be sent again.',
    shapes: [Fault],
    when: ({ writes }) => writes,
  },
  '5XX': {
    description: 'A fault of the service, of which its log tells more.',
    shapes: [Fault],
    when: () => true,
  },
};

const nameOf = (status: string) => `Refused${status}`;

/** The refusals that all operations refer to. */
export const refusalComponents = (schemas: Schemas): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(refusals).map(([status, { description, shapes, headers }]) => [
      nameOf(status),
      {
        description,
        ...(headers && { headers }),
        content: json(oneOf(shapes.map((shape) => schemas.told(shape, 'answered')))),
      },
    ]),
  );

const shapeNames = new Map<unknown, string>([
  [Fault, 'Fault'],
  [InvalidBody, 'InvalidBody'],
  [FrameworkError, 'FrameworkError'],
]);

/** The shapes of a common refusal, by reference. */
export const refusalShapes = (status: string): Schema[] =>
  (refusals[status]?.shapes ?? []).map((shape) => ({
    $ref: `#/components/schemas/${shapeNames.get(shape) ?? ''}`,
  }));

const oneOf = (shapes: readonly Schema[]): Schema => {
  const [only] = shapes;
  return only && shapes.length === 1 ? only : { anyOf: shapes };
};

export const json = (schema: Schema) => ({ 'application/json': { schema } });

/** The refusals that a route may answer with. */
export const refusalsOf = (asked: Asked): Record<string, Reference> =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([, { when }]) => when(asked))
      .map(([status]) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]),
  );

/** An answer that leads elsewhere. */
export const leading = (description: string): Answer => ({
  description,
  headers: { Location: { description: 'Where to', schema: { type: 'string' } } },
});
