import { Component, inject, type Signal } from '@angular/core';
import { type Choice, Seg } from '../../ui/controls/seg';
import { privateOnDisk, singleKeys, type Taste, times } from '../../ui/taste/taste';
import { ThemeChoice } from '../../ui/taste/theme';

interface Row {
  readonly word: string;
  readonly choices: readonly Choice<string>[];
  readonly value: Signal<string>;
  choose(value: string): void;
  readonly note?: string | undefined;
}

/** A line of choices about one taste, each value with its word. */
function row<Value extends string>(
  word: string,
  taste: Taste<Value>,
  choices: readonly Choice<Value>[],
  note?: string,
): Row {
  return {
    word,
    choices,
    value: taste.value,
    choose: (wanted) => {
      const chosen = choices.find((choice) => choice.value === wanted);
      if (chosen) taste.choose(chosen.value);
    },
    note,
  };
}

/** What this device keeps, whoever is signed in. */
@Component({
  selector: 'app-device-choices',
  imports: [Seg],
  templateUrl: './device-choices.html',
  styleUrl: './device-choices.scss',
})
export class DeviceChoices {
  private readonly theme = inject(ThemeChoice);
  protected readonly rows = [
    row(
      'Theme',
      {
        value: this.theme.theme,
        choose: (theme) => {
          this.theme.choose(theme);
        },
      },
      [
        { value: 'system', word: 'System' },
        { value: 'light', word: 'Light' },
        { value: 'dark', word: 'Dark' },
      ],
    ),
    row('Times', times, [
      { value: 'relative', word: '2 hours ago' },
      { value: 'exact', word: 'Exact' },
    ]),
    row(
      'Single keys',
      singleKeys,
      [
        { value: 'on', word: 'On' },
        { value: 'off', word: 'Off' },
      ],
      'Such as j and k, / and g. Off where you dictate what you type.',
    ),
    row(
      'Private stories',
      privateOnDisk,
      [
        { value: 'memory', word: 'In memory' },
        { value: 'disk', word: 'On this device' },
      ],
      'Where what you write about them is kept until it is sent. In memory it is gone with the page.',
    ),
  ];
}
