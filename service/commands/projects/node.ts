import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { OperatorError } from '../../database/operator-error.ts';

/** A place in a YAML file: what stands there, and how it is told to who wrote it. */
export class Place {
  readonly #node: unknown;
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly key: string;

  constructor(node: unknown, file: string, lines: LineCounter, key = '') {
    this.#node = node;
    this.#file = file;
    this.#lines = lines;
    this.key = key;
  }

  /** An error that names file, line and key. */
  fault(what: string): OperatorError {
    const [start = 0] = (this.#node as Node | undefined)?.range ?? [];
    const { line } = this.#lines.linePos(start);
    return new OperatorError(`${this.#file}, line ${line}, ${this.key || 'file'}: ${what}`);
  }

  /** The values of a map by their keys, of which there are no others. */
  map(known: readonly string[]): Map<string, Place> {
    if (!isMap(this.#node)) throw this.fault(`Write keys with values: ${known.join(', ')}`);
    return new Map(
      this.#node.items.map((pair) => {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        const at = this.#at(pair.key, name);
        if (!known.includes(name)) throw at.fault(`Not known here. It takes ${known.join(', ')}`);
        return [name, this.#at(pair.value ?? pair.key, name)];
      }),
    );
  }

  list(): Place[] {
    if (!isSeq(this.#node)) throw this.fault('Write a list, each entry behind "- "');
    return this.#node.items.map((item, index) => this.#at(item, `${index + 1}`));
  }

  text({
    min = 0,
    max = Infinity,
    pattern,
  }: { min?: number; max?: number; pattern?: string } = {}) {
    const value = this.#whole();
    const { length } = Array.from(value);
    if (length < min || length > max) {
      throw this.fault(`${length} characters, where ${min} to ${max} may stand`);
    }
    if (pattern !== undefined && !new RegExp(pattern).test(value)) {
      throw this.fault(`"${value}" is no name: words joined by single _ - . or /`);
    }
    return value;
  }

  #whole(): string {
    const { value } = isScalar(this.#node) ? this.#node : { value: undefined };
    if (typeof value !== 'string')
      throw this.fault('Write a text, in quotes if it looks like a number');
    if (value.includes('\0') || !value.isWellFormed())
      throw this.fault('A text holds no NUL and no half characters');
    return value;
  }

  yesNo(): boolean {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value === 'boolean') return value;
    throw this.fault('Write true or false');
  }

  readonly #at = (node: unknown, step: string): Place =>
    new Place(node, this.#file, this.#lines, this.key === '' ? step : `${this.key}.${step}`);
}
