import { Component, inject, input } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aPerson, aProject, aTask, many } from '../../../testing/builders';
import { FakeServer } from '../../../testing/fake-server';
import { texts } from '../../../testing/page';
import { settle } from '../../../testing/settle';
import { Tasks } from '../../data/tasks';
import { PeopleAtWork } from './people-at-work';

@Component({
  selector: 'app-host',
  imports: [PeopleAtWork],
  template: `
    <app-people-at-work
      [tasks]="tasks"
      [sort]="sort()"
      [path]="['/project-groups', 'inlet/gate']"
      [query]="{ view: 'tasks' }"
    />
  `,
})
class Host {
  readonly sort = input<string>();
  protected readonly tasks = inject(Tasks).openOfGroup(() => 4);
}

const on = (day: string) => ({ updated_at: `2024-05-${day}T12:00:00+00:00` });

describe('PeopleAtWork', () => {
  let server: FakeServer;
  let page: ComponentFixture<Host>;

  beforeEach(() => {
    server = new FakeServer().answer('/tasks', [
      aTask({ id: 1, assignee_id: 7, status: 'review', title: 'Open the gate', ...on('30') }),
      aTask({ id: 2, assignee_id: 8, status: 'review', title: 'Close the gate', ...on('10') }),
      aTask({ id: 3, assignee_id: 8, status: 'todo', ...on('31') }),
      aTask({ id: 4, assignee_id: null, status: 'todo', ...on('01') }),
    ]);
    server
      .list('/projects', [aProject({ id: 1, name: 'gate' })])
      .list('/users', [
        aPerson({ id: 7, full_name: 'Ada Example' }),
        aPerson({ id: 8, full_name: 'Bo Example' }),
      ]);
    TestBed.configureTestingModule({ providers: [provideRouter([]), server.providers([])] });
  });

  async function open(sort?: string): Promise<HTMLElement> {
    page = TestBed.createComponent(Host);
    page.componentRef.setInput('sort', sort);
    await settle();
    return page.nativeElement as HTMLElement;
  }

  const link = (element: HTMLElement, name: string) =>
    [...element.querySelectorAll('a')]
      .find((a) => (a.getAttribute('aria-label') ?? a.textContent.trim()) === name)
      ?.getAttribute('href');

  it('has a row for each person with open tasks, oldest in review first, nobody last', async () => {
    const element = await open();
    expect(texts(element, 'tbody th')).toEqual(['Bo Example', 'Ada Example', 'Nobody']);
    expect(texts(element, 'tbody tr:first-child td.wide').slice(0, 3)).toEqual(['1', '–', '1']);
  });

  it('asks once for the tasks, and where they carry no names once for each directory', async () => {
    await open();
    expect(server.requests.length).toBe(3);
    expect(['/tasks', '/users', '/projects'].map((path) => server.count(path))).toEqual([1, 1, 1]);
  });

  it('leads from each number to the tasks that it counts', async () => {
    const element = await open();
    const group = '/project-groups/inlet%2Fgate?view=tasks';
    expect(link(element, 'Bo Example')).toBe(`${group}&assignee=8`);
    expect(link(element, '1 In review')).toBe(`${group}&assignee=8&status=review`);
    expect(link(element, '1 stuck')).toBe(`${group}&assignee=8&sort=updated_at`);
    expect(link(element, 'Nobody')).toBe(`${group}&assignee=none`);
  });

  it('follows the column that the address sorts by, and says which', async () => {
    const element = await open('name');
    expect(texts(element, 'tbody th')).toEqual(['Ada Example', 'Bo Example', 'Nobody']);
    expect(element.querySelector('[aria-sort]')?.textContent).toContain('Person');
    expect(element.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('lists what is longest in review', async () => {
    const element = await open();
    expect(texts(element, '.title')).toEqual(['Close the gate', 'Open the gate']);
    expect(element.querySelector('li .flag')).not.toBeNull();
  });

  it('shows 25 people of many, and all when asked to', async () => {
    server.answer(
      '/tasks',
      many(50, (id) => aTask({ id, assignee_id: id, assignee_name: `Person ${id}` })),
    );
    const element = await open();
    expect(texts(element, 'tbody th').length).toBe(25);
    element.querySelector('button')?.click();
    await settle();
    expect(texts(element, 'tbody th').length).toBe(50);
  });

  it('says so where nothing is open', async () => {
    server.answer('/tasks', []);
    const element = await open();
    expect(texts(element, 'h2')).toContain('Nothing is open here');
    expect(element.querySelector('table')).toBeNull();
  });

  it('gives the reason where the tasks cannot be had', async () => {
    server.refuse('/tasks', 500, { faultstring: 'The store is full' });
    const element = await open();
    expect(element.textContent).toContain('The store is full');
  });
});
