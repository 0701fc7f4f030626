const format = new Intl.NumberFormat('en-GB');

/** 1136 as "1,136". */
export const grouped = (count: number) => format.format(count);

/** "1 task", "1,136 tasks". `many` where the plural is not the word with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
