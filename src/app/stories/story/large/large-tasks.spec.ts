import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeClock } from '../../../../testing/fake-clock';
import { FakeServer } from '../../../../testing/fake-server';
import { settle } from '../../../../testing/settle';
import { aShownTask } from '../../../../testing/shown-task';
import type { Params } from './filter/task-filter';
import { LargeTasks } from './large-tasks';

@Component({
  selector: 'app-host',
  imports: [LargeTasks],
  template: `
    <app-large-tasks
      [storyId]="1"
      [tasks]="tasks"
      [params]="params()"
      [linkedId]="linkedId()"
      (wanted)="params.set($event)"
    />
  `,
})
class Host {
  readonly tasks = [
    aShownTask({ id: 1, project_id: 1, title: 'Keep the disks', assignee_id: 1 }),
    aShownTask({ id: 2, project_id: 1, title: 'Say so', status: 'merged' }),
    aShownTask({ id: 3, project_id: 2, title: 'Keep the fans', status: 'review' }),
    aShownTask({ id: 4, project_id: 3, title: 'Done long ago', status: 'merged' }),
  ];
  readonly params = signal<Params>({});
  readonly linkedId = signal<number | undefined>(undefined);
}

describe('LargeTasks', () => {
  let page: ComponentFixture<Host>;
  let host: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), new FakeServer().providers([])],
    });
    page = TestBed.createComponent(Host);
    host = page.nativeElement as HTMLElement;
    document.body.append(host);
    await settle();
  });

  const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const lines = () => [...host.querySelectorAll('.line')].map(words);
  const titles = () => [...host.querySelectorAll('app-task-line .tt > .cut')].map(words);

  async function press(label: string) {
    const buttons = [...host.querySelectorAll<HTMLElement>('button')];
    buttons.find((button) => words(button).startsWith(label))?.click();
    await settle();
  }

  it('says how far it is, and what still holds it up', () => {
    expect([...host.querySelectorAll('.tally > div')].map(words)).toEqual([
      '2merged',
      '1in review',
      '1todo',
    ]);
    expect(host.querySelector('.verdict')?.textContent).toBe(
      '2 tasks in 2 projects still hold this up',
    );
    expect([...host.querySelectorAll('.nm')].map(words)).toEqual([
      'anvil',
      'silo',
      '1 project that is done',
    ]);
    expect([...host.querySelectorAll('.frac')].map(words)).toEqual(['1 of 2', '0 of 1', '1 of 1']);
  });

  it('opens a project to what is not merged, then to all of it', async () => {
    await press('anvil');
    expect(titles()).toEqual(['Keep the disks']);
    await press('Show them');
    expect(titles()).toEqual(['Keep the disks', 'Say so']);
    await press('anvil');
    expect(titles()).toEqual([]);
  });

  it('opens what is done', async () => {
    await press('1 project that is done');
    expect(lines()[3]).toContain('weir');
    await press('weir');
    expect(titles()).toEqual(['Done long ago']);
  });

  it('shows at once the task that the address names, even if it is merged', async () => {
    page.componentInstance.linkedId.set(2);
    await settle();
    expect(titles()).toEqual(['Keep the disks', 'Say so']);
    const named = host.querySelector('.line.is-selected');
    expect(named && words(named)).toContain('Say so');
  });

  it('shows at once what is looked for, after a pause in typing', async () => {
    const field = host.querySelector('input');
    if (field) field.value = 'keep';
    field?.dispatchEvent(new Event('input'));
    await TestBed.inject(FakeClock).advance(100);
    expect(page.componentInstance.params()['q']).toBeUndefined();
    await TestBed.inject(FakeClock).advance(100);
    await settle();
    expect(page.componentInstance.params()['q']).toBe('keep');
    expect(titles()).toEqual(['Keep the disks', 'Keep the fans']);
  });

  it('groups by person', async () => {
    await press('By person');
    expect(page.componentInstance.params()['by']).toBe('person');
    expect([...host.querySelectorAll('.nm')].map(words)).toEqual(['Ines Moreau', 'Nobody']);
  });

  it('says so where nothing matches', async () => {
    page.componentInstance.params.set({ q: 'nowhere' });
    await settle();
    expect(host.textContent).toContain('No task of this story matches.');
  });

  it('opens folds by keys', async () => {
    const grid = host.querySelector<HTMLElement>('app-long-rows');
    grid?.focus();
    for (const key of ['Home', 'Enter']) grid?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
    expect(titles()).toEqual(['Keep the disks']);
  });
});
