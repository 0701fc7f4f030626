import { type Random, seeded } from '../../demo/random.ts';

export type Table = 'stories' | 'tasks' | 'comments';

/** A row that must be in the store, or must be gone from it. */
export interface Expected {
  readonly table: Table;
  readonly id: number;
  readonly text: string;
  readonly status?: string | undefined;
  readonly gone?: boolean;
}

/** A write, and what its answer tells of the store. */
export interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly key: string;
  /** The row that it changes, which may be either way while there is no answer. */
  readonly row?: Expected;
  readonly tells: (answer: Answer) => Expected[];
}

export interface Answer {
  readonly id: number;
  readonly comment_id?: number;
  readonly answers?: readonly { readonly status: number; readonly body: Answer }[];
}

const STATUSES = ['todo', 'inprogress', 'review', 'merged', 'invalid'];

/** Makes up writes, one after the other, to rows of its own: what is in the store then follows from them. */
export class Writer {
  readonly #random: Random;
  readonly #name: string;
  readonly #rows: Record<Table, Expected[]> = { stories: [], tasks: [], comments: [] };
  #count = 0;

  constructor(name: string, ...seeds: number[]) {
    this.#name = name;
    this.#random = seeded(...seeds);
  }

  /** All that must be in the store. */
  get rows(): Expected[] {
    return Object.values(this.#rows).flat();
  }

  next(): Write {
    const kinds = [this.#story, this.#task, this.#comment, this.#rename, this.#move];
    const kind = this.#random.pick([...kinds, this.#remove, this.#batch]);
    return kind.call(this) ?? this.#story();
  }

  /** The write was answered. */
  took(write: Write, answer: Answer): void {
    for (const row of write.tells(answer)) {
      const others = this.#rows[row.table].filter(({ id }) => id !== row.id);
      this.#rows[row.table] = [...others, row];
    }
  }

  #text(what: string): { text: string; key: string } {
    this.#count += 1;
    const key = `${this.#name} ${this.#count}`;
    return { text: `${what} of ${key}`, key };
  }

  #pick(table: Table): Expected | undefined {
    const rows = this.#rows[table].filter(({ gone }) => !gone);
    return rows.length > 0 ? this.#random.pick(rows) : undefined;
  }

  #story(): Write {
    const { text, key } = this.#text('Story');
    return {
      method: 'POST',
      path: '/stories',
      body: { title: text },
      key,
      tells: ({ id }) => [{ table: 'stories', id, text }],
    };
  }

  #task(): Write | undefined {
    const story = this.#pick('stories');
    const { text, key } = this.#text('Task');
    return (
      story && {
        method: 'POST',
        path: `/stories/${story.id}/tasks`,
        body: { title: text, project_id: 1 },
        key,
        tells: ({ id }) => [{ table: 'tasks', id, text, status: 'todo' }],
      }
    );
  }

  #comment(): Write | undefined {
    const story = this.#pick('stories');
    const { text, key } = this.#text('Comment');
    return (
      story && {
        method: 'POST',
        path: `/stories/${story.id}/comments`,
        body: { content: text },
        key,
        tells: ({ comment_id = 0 }) => [{ table: 'comments', id: comment_id, text }],
      }
    );
  }

  #rename(): Write | undefined {
    const row = this.#pick('stories');
    const { text, key } = this.#text('Story renamed');
    return (
      row && {
        method: 'PUT',
        path: `/stories/${row.id}`,
        body: { title: text },
        key,
        row,
        tells: () => [{ ...row, text }],
      }
    );
  }

  #move(): Write | undefined {
    const row = this.#pick('tasks');
    const status = this.#random.pick(STATUSES);
    return (
      row && {
        method: 'PUT',
        path: `/tasks/${row.id}`,
        body: { status },
        key: this.#text('').key,
        row,
        tells: () => [{ ...row, status }],
      }
    );
  }

  #remove(): Write | undefined {
    const row = this.#pick('tasks');
    return (
      row && {
        method: 'DELETE',
        path: `/tasks/${row.id}`,
        key: this.#text('').key,
        row,
        tells: () => [{ ...row, gone: true }],
      }
    );
  }

  #batch(): Write {
    const { text, key } = this.#text('Batch');
    const keyed = (part: number) => ({ 'idempotency-key': `${key}/${part}` });
    const post = (part: number, path: string, body: object) => ({
      method: 'POST',
      path,
      body,
      headers: keyed(part),
    });
    return {
      method: 'POST',
      path: '/batch',
      body: {
        writes: [
          post(0, '/stories', { title: `${text}, a story` }),
          post(1, '/stories/$0.id/tasks', { title: `${text}, a task`, project_id: 2 }),
          post(2, '/stories/$0.id/comments', { content: `${text}, a comment` }),
        ],
      },
      key,
      tells: ({ answers = [] }) => {
        const [story, task, comment] = answers.map(({ body }) => body);
        return [
          { table: 'stories', id: story?.id ?? 0, text: `${text}, a story` },
          { table: 'tasks', id: task?.id ?? 0, text: `${text}, a task`, status: 'todo' },
          { table: 'comments', id: comment?.comment_id ?? 0, text: `${text}, a comment` },
        ];
      },
    };
  }
}
