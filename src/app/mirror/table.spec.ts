import { computed } from '@angular/core';
import { Table } from './table';

interface Row {
  id: number;
  title: string;
  tags?: string[];
  owner_id?: number;
  owner_name?: string;
}

describe('a table', () => {
  let table: Table<Row>;

  beforeEach(() => {
    table = new Table<Row>({ owner_name: 'owner_id' });
    table.merge([{ id: 1, title: 'One', tags: ['a'], owner_id: 7, owner_name: 'Ada' }]);
  });

  it('tells all who look at a row when it changes', () => {
    const title = computed(() => table.get(1)?.title);
    expect(title()).toBe('One');
    table.merge([{ id: 1, title: 'Uno' }]);
    expect(title()).toBe('Uno');
  });

  it('keeps what a later answer does not say', () => {
    table.merge([{ id: 1, title: 'Uno', owner_id: 7 }]);
    expect(table.get(1)?.owner_name).toBe('Ada');
    expect(table.get(1)?.tags).toEqual(['a']);
  });

  it('drops a name when the id that it belongs to changes', () => {
    table.merge([{ id: 1, title: 'One', owner_id: 8 }]);
    expect(table.get(1)).toEqual({ id: 1, title: 'One', tags: ['a'], owner_id: 8 });
  });

  it('takes the new name with the new id', () => {
    table.merge([{ id: 1, title: 'One', owner_id: 8, owner_name: 'Grace' }]);
    expect(table.get(1)?.owner_name).toBe('Grace');
  });

  it('keeps the very row where an answer says nothing new', () => {
    const before = table.get(1);
    table.merge([{ id: 1, title: 'One', tags: ['a'], owner_id: 7 }]);
    expect(table.get(1)).toBe(before);
    table.merge([{ id: 1, title: 'One', tags: ['b'] }]);
    expect(table.get(1)).not.toBe(before);
  });

  it('does not recompute for answers that say nothing new', () => {
    let runs = 0;
    const row = computed(() => {
      runs++;
      return table.get(1);
    });
    row();
    table.merge([{ id: 1, title: 'One' }]);
    row();
    expect(runs).toBe(1);
  });

  it('finds a row by what it holds', () => {
    expect(table.find((row) => row.title === 'One')?.id).toBe(1);
    expect(table.find((row) => row.title === 'Two')).toBeUndefined();
  });

  it('forgets rows that nothing holds any more', () => {
    table.merge([{ id: 2, title: 'Two' }]);
    table.keepOnly(new Set([2]));
    expect(table.size).toBe(1);
    expect(table.get(2)?.title).toBe('Two');
  });
});
