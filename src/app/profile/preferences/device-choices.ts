import { Component, inject } from '@angular/core';
import { type Choice, Seg } from '../../ui/controls/seg';
import { privateOnDisk, singleKeys, times } from '../../ui/taste/taste';
import { type Theme, ThemeChoice } from '../../ui/taste/theme';

type ValueOf<T extends { value: () => string }> = ReturnType<T['value']>;

/** What this device keeps, whoever is signed in. */
@Component({
  selector: 'app-device-choices',
  imports: [Seg],
  templateUrl: './device-choices.html',
  styleUrl: './device-choices.scss',
})
export class DeviceChoices {
  protected readonly theme = inject(ThemeChoice);
  protected readonly times = times;
  protected readonly keys = singleKeys;
  protected readonly disk = privateOnDisk;
  protected readonly themes: readonly Choice<Theme>[] = [
    { value: 'system', word: 'System' },
    { value: 'light', word: 'Light' },
    { value: 'dark', word: 'Dark' },
  ];
  protected readonly formats: readonly Choice<ValueOf<typeof times>>[] = [
    { value: 'relative', word: '2 hours ago' },
    { value: 'exact', word: 'Exact' },
  ];
  protected readonly onOff: readonly Choice<ValueOf<typeof singleKeys>>[] = [
    { value: 'on', word: 'On' },
    { value: 'off', word: 'Off' },
  ];
  protected readonly places: readonly Choice<ValueOf<typeof privateOnDisk>>[] = [
    { value: 'memory', word: 'In memory' },
    { value: 'disk', word: 'On this device' },
  ];
}
