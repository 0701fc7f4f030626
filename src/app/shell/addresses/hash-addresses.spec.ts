import { hashAddresses } from './hash-addresses';

describe('hashAddresses', () => {
  const page = (head: string) => new DOMParser().parseFromString(head, 'text/html');

  it('are those of a page that nobody told where it is', () => {
    expect(hashAddresses(page('<base href="./">'))).toBeTrue();
    expect(hashAddresses(page(''))).toBeTrue();
  });

  it('are paths where the base is absolute', () => {
    expect(hashAddresses(page('<base href="/">'))).toBeFalse();
    expect(hashAddresses(page('<base href="/tools/sub/">'))).toBeFalse();
  });
});
