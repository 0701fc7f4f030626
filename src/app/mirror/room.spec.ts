import { Entry, type Rows } from './entry';
import { Room } from './room';
import { signal } from '@angular/core';

class Held extends Entry {
  override readonly hasValue = signal(true);
  override readonly busy = false;

  override get weight() {
    return this.ids.length + 1;
  }

  constructor(
    readonly table: Rows,
    private readonly ids: readonly number[],
  ) {
    super(false);
  }

  override heldIds() {
    return this.ids;
  }

  protected override ask() {
    this.confirm();
  }

  protected override cancel() {
    this.confirm();
  }

  protected override expire() {
    this.confirm();
  }

  protected override empty() {
    this.confirm();
  }
}

describe('room in the mirror', () => {
  let kept: number[];
  const table: Rows = {
    keepOnly: (ids) => (kept = [...ids].sort((a, b) => a - b)),
    clear: () => (kept = []),
  };
  let room: Room;

  beforeEach(() => {
    kept = [];
    room = new Room(10);
  });

  const enter = (key: string, ...ids: number[]) => room.entry(key, () => new Held(table, ids));

  it('has one entry for one question', () => {
    expect(enter('a', 1)).toBe(enter('a', 2));
    expect(room.all().length).toBe(1);
  });

  it('is left alone while it lasts', () => {
    enter('a', 1, 2, 3, 4);
    enter('b', 5, 6, 7, 8);
    room.tidy();
    expect(room.all().length).toBe(2);
    expect(kept).toEqual([]);
  });

  it('is made by dropping what was not seen for longest', () => {
    enter('a', 1, 2, 3);
    enter('b', 3, 4, 5);
    enter('c', 6, 7, 8);
    enter('a');
    room.tidy();
    expect(room.all().map((entry) => entry.heldIds())).toEqual([[1, 2, 3]]);
    expect(kept).toEqual([1, 2, 3]);
  });

  it('is never made by dropping what somebody looks at', () => {
    enter('a', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).watch();
    enter('b', 12);
    room.tidy();
    expect(room.all().length).toBe(1);
    expect(kept).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
