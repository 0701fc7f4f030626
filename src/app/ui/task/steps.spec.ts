import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Steps } from './steps';

describe('Steps', () => {
  async function widthOf(of: Partial<Record<'figures' | 'whole', boolean>>) {
    const piece = TestBed.createComponent(Steps, {
      bindings: [
        inputBinding('counts', () => ({ merged: 1, todo: 1 })),
        inputBinding('width', () => 80),
        ...Object.entries(of).map(([name, value]) => inputBinding(name, () => value)),
      ],
    });
    await piece.whenStable();
    const svg = (piece.nativeElement as HTMLElement).querySelector('svg');
    expect(svg?.getAttribute('viewBox')).toBe(`0 0 ${svg?.getAttribute('width')} 12`);
    return svg?.getAttribute('width');
  }

  it('leave room for six tasks where figures stand in a column', async () => {
    expect(await widthOf({})).toBe('80');
  });

  it('are as wide as their tasks where words follow', async () => {
    expect(await widthOf({ figures: false })).toBe('25');
  });

  it('share the whole width where they are asked to', async () => {
    expect(await widthOf({ figures: false, whole: true })).toBe('80');
  });
});
