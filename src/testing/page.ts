import { RouterTestingHarness } from '@angular/router/testing';
import { settle } from './settle';

/** Opens an address of the routes that the test provides; gives what stands there, once all is answered. */
export async function openPage(address: string): Promise<HTMLElement> {
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  await settle();
  return harness.fixture.nativeElement as HTMLElement;
}

/** What each element says. */
export const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
