import { Component } from '@angular/core';
import { PageHead } from '../ui/page/page-head';

@Component({
  selector: 'app-login-page',
  imports: [PageHead],
  template: '<app-page-head heading="Sign in" />',
})
export class LoginPage {}
