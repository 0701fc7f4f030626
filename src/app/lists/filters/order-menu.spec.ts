import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { settle } from '../../../testing/settle';
import { TASKS } from './list-kind';
import { OrderMenu } from './order-menu';

describe('OrderMenu', () => {
  async function chosenAt(address: string) {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
    await TestBed.inject(Router).navigateByUrl(address);
    const menu = TestBed.createComponent(OrderMenu, {
      bindings: [inputBinding('kind', () => TASKS)],
    });
    await settle();
    const chosen = (menu.nativeElement as HTMLElement).querySelectorAll('[aria-current]');
    return Array.from(chosen, ({ textContent }) => textContent.trim());
  }

  it('marks what the list is sorted by, and nothing else', async () => {
    expect(await chosenAt('/tasks')).toEqual(['Last change']);
  });

  it('marks the best match first where somebody searches', async () => {
    expect(await chosenAt('/tasks?q=ports')).toEqual(['Best match']);
  });

  it('marks what the list is grouped by in place of a sorting', async () => {
    expect(await chosenAt('/tasks?group=project')).toEqual(['Project']);
  });
});
