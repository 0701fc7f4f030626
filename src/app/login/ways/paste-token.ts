import { Component, input, output, signal } from '@angular/core';

/** A personal token in place of a provider. It stays in memory. */
@Component({
  selector: 'app-paste-token',
  template: `
    <details [open]="open()">
      <summary class="sm">Paste a personal token</summary>
      <form class="field" (submit)="use($event)">
        <label [attr.for]="id()">Token</label>
        <div>
          <input
            #token
            type="password"
            autocomplete="off"
            spellcheck="false"
            class="form-control mono"
            [id]="id()"
            (input)="text.set(token.value)"
          />
          <button type="submit" class="btn btn-outline">Use it</button>
        </div>
      </form>
    </details>
  `,
  styleUrl: './paste-token.scss',
})
export class PasteToken {
  readonly id = input('token');
  readonly open = input(false);
  readonly pasted = output<string>();
  protected readonly text = signal('');

  protected use(event: Event): void {
    event.preventDefault();
    const token = this.text().trim();
    if (token) this.pasted.emit(token);
  }
}
