import { Type, type Static } from 'typebox';

/**
 * What a server can do beyond the original:
 * `names`: `names=true` on lists and rows of stories, tasks and events adds the names that they mention;
 * `filters`: lists and searches of stories and tasks take project_group, project, branch, milestone by name,
 *   every filter repeated (any of the values; tags: all), kind, private, tags, `assignee_id=none`, offset and sorting
 *   by names, and searches send X-Total;
 * `counts`: `counts=true` on projects and project groups adds what they hold;
 * `merged_at`: `merged_at=true` on lists and rows of tasks adds when each was first merged;
 * `etags`: rows that people edit have an ETag over their own columns, which PUT and DELETE take as If-Match, and
 *   `versions=true` adds it to rows as `version`;
 * `conditional`: If-None-Match with the ETag of an answer to a GET gives 304 while it would be the same;
 * `idempotency`: a write with an Idempotency-Key is made once, however often it is sent within 24 hours;
 * `batch`: POST /batch takes many writes;
 * `sessions`: one signs in by a cookie, at the addresses of contract/login.ts;
 * `changes`: GET /changes is a stream of server-sent events, one per changed row that its reader may see;
 * `sync`: GET /sync reads whole project groups in few pages, and later what changed.
 */
export const CAPABILITIES = [
  'names',
  'filters',
  'counts',
  'merged_at',
  'etags',
  'conditional',
  'idempotency',
  'batch',
  'sessions',
  'changes',
  'sync',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** GET /systeminfo. Servers that announce nothing are the original, or ours with `--plain`. */
export const SystemInfo = Type.Object({
  version: Type.String(),
  capabilities: Type.Optional(Type.Array(Type.String())),
});
export type SystemInfo = Static<typeof SystemInfo>;

/**
 * The client's settings, config.json beside index.html. Where `capabilities` stands (our service adds it to the
 * file it serves) the client need not ask for /systeminfo.
 */
export const ClientConfig = Type.Object({
  storyboardApiBase: Type.String(),
  capabilities: Type.Optional(Type.Array(Type.String())),
});
export type ClientConfig = Static<typeof ClientConfig>;
