import { Type, type Static } from 'typebox';

/** As many writes come in one batch. */
export const BATCH_MOST = 100;

export const BATCH_METHODS = ['POST', 'PUT', 'DELETE'] as const;
export type BatchMethod = (typeof BATCH_METHODS)[number];

/**
 * In a body: the value that the answer to an earlier write, counted from 0, has in a field. In a path
 * `$0.id` is the same, as a whole step: `/stories/$0.id/tasks`.
 */
export interface EarlierValue {
  readonly $ref: number;
  readonly field: string;
}

/** One write: as a request of its own, below the address of the API. What else it names is refused. */
export const BatchWrite = Type.Object(
  {
    method: Type.Unsafe<BatchMethod>({ type: 'string', enum: [...BATCH_METHODS] }),
    path: Type.String({ description: 'As /stories/5; a step $0.id is the id in the first answer' }),
    headers: Type.Optional(
      Type.Unsafe<unknown>({ description: 'If-Match and Idempotency-Key of this write, by name' }),
    ),
    body: Type.Optional(
      Type.Unsafe<unknown>({
        description: '{"$ref": 0, "field": "id"} in it is the id in the first answer',
      }),
    ),
  },
  { additionalProperties: false },
);
export type BatchWrite = Static<typeof BatchWrite>;

/** POST /batch (capability `batch`): writes, made in their order, each by itself. */
export const Batch = Type.Object({ writes: Type.Array(BatchWrite) });
export type Batch = Static<typeof Batch>;

/** What each write is answered. 424 where an earlier answer that it needs is not there. */
export const BatchAnswer = Type.Object({
  status: Type.Integer(),
  headers: Type.Record(Type.String(), Type.String()),
  body: Type.Unsafe<unknown>({}),
});
export type BatchAnswer = Static<typeof BatchAnswer>;

export const BatchAnswers = Type.Object({ answers: Type.Array(BatchAnswer) });
export type BatchAnswers = Static<typeof BatchAnswers>;
