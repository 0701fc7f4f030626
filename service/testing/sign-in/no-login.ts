import type { LoginSettings } from '../../login/login.ts';

/** Sign-in as it is where an administrator set nothing up. */
export const noLogin: LoginSettings = {
  providers: [],
  publicOrigin: () => 'http://127.0.0.1',
  host: '127.0.0.1',
  limits: { idleDays: 14, days: 90 },
  triesPerMinute: 0,
  allowRedirects: [],
  demoPeople: [],
};
