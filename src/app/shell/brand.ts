import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-brand',
  imports: [RouterLink],
  template: `
    <a class="brand" routerLink="/">
      <svg viewBox="0 0 22 22" aria-hidden="true">
        <rect width="22" height="22" rx="5" fill="var(--sb-brand)" />
        <path
          d="M10 7h7M5 11h7M14 11h3M5 15h4"
          stroke="#fff"
          stroke-width="2.2"
          stroke-linecap="round"
        />
      </svg>
      <span>StoryBoard</span>
    </a>
  `,
})
export class Brand {}
