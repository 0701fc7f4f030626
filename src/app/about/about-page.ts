import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-about-page',
  imports: [PageHead],
  template: '<app-page-head heading="About" />',
})
export class AboutPage {}
