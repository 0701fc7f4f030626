/**
 * What people of one part of the platform talk about. Fragments may offer a choice: `[one|another]`, and
 * name what a story fills in: `{cycle}`.
 */
export interface Domain {
  /** What is wrong, and what the tasks call it, with its article. */
  bugs: readonly (readonly string[])[];
  /** When it is wrong; fits every bug. */
  conditions: readonly string[];
  /** Who wants to be able to do what: "Let … …". */
  abilities: readonly (readonly string[])[];
  /** What is done there: the start of a sentence. */
  actions: readonly string[];
  /** What may be counted: "Report … per project". */
  measures: readonly string[];
  /** What has had its time: "Remove …". */
  legacy: readonly string[];
  commands: readonly string[];
  /** Lines of a log, without time and level. */
  errors: readonly string[];
}
