import { instant, optional, text, to } from './column.ts';

export const answerTables = {
  /** Answers to writes that may be sent again, by who sent them and what they called them; kept for a day. */
  answers: {
    user_id: to('users'),
    /** The Idempotency-Key, hashed. */
    key: text,
    created_at: instant,
    /** What was sent, hashed. */
    request: text,
    /** JSON of the answer, and of what it tells that may be private; null where it was empty. */
    answer: optional(text),
  },
};
