import { Component, inject, signal } from '@angular/core';
import type { Refusal } from '../../data/known';
import { isYes, Preferences, type Preference } from '../../data/profile/preferences';
import { Trouble } from '../../lists/trouble/trouble';
import { Note } from '../../ui/page/note';
import { sentence } from '../../ui/page/sentence';
import { Skeleton } from '../../ui/page/skeleton';
import { asWritten, EVENTS, type Flag, NOTICES, PAGE_SIZES, SIZES } from './choices';
import { DeviceChoices } from './device-choices';

/** What the person prefers; each choice is saved when it is made. */
@Component({
  selector: 'app-preference-list',
  imports: [DeviceChoices, Note, Skeleton, Trouble],
  templateUrl: './preference-list.html',
  styleUrl: './preference-list.scss',
})
export class PreferenceList {
  protected readonly sentence = sentence;
  protected readonly preferences = inject(Preferences);
  protected readonly flags = [
    { legend: 'Timelines show', flags: EVENTS, note: '' },
    {
      legend: 'Notices',
      flags: NOTICES,
      note: 'E-mail comes where the server is set up to send it.',
    },
  ];
  protected readonly pages = PAGE_SIZES;
  protected readonly sizes = SIZES;
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly state = signal('');

  protected isOn({ key, usual }: Flag): boolean {
    const value = this.preferences.values()?.[key];
    return value === undefined ? usual : isYes(value);
  }

  protected sizeOf(key: string): number {
    return Number(this.preferences.values()?.[key] ?? SIZES[0]);
  }

  protected async turn(flag: Flag, box: HTMLInputElement): Promise<void> {
    await this.save(flag.key, asWritten(flag, box.checked));
    box.checked = this.isOn(flag);
  }

  protected async size(key: string, box: HTMLSelectElement): Promise<void> {
    await this.save(key, Number(box.value));
    box.value = `${this.sizeOf(key)}`;
  }

  private async save(key: string, value: Preference): Promise<void> {
    this.refusal.set(undefined);
    this.state.set('Being saved');
    try {
      await this.preferences.set(key, value);
      this.state.set('Saved');
    } catch (error) {
      this.state.set('');
      this.refusal.set(error as Refusal);
    }
  }
}
