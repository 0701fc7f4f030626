import { aProjectGroup } from '../../../testing/builders';
import { groupOption } from './options';

describe('groupOption', () => {
  const told = (name: string, title: string) => groupOption(aProjectGroup({ name, title }));

  it('begins with the name, by which groups go elsewhere', () => {
    expect(told('compute', 'Servers and containers')).toEqual({
      value: 'compute',
      word: 'compute · Servers and containers',
    });
  });

  it('does not say twice what the title holds', () => {
    expect(told('ironic', 'Ironic, bare metal').word).toBe('Ironic, bare metal');
    expect(told('network', 'Networks and names').word).toBe('network · Networks and names');
  });
});
