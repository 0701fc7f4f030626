import { aProject, aProjectGroup } from '../../../testing/builders';
import { placeOfGroup, placeOfProject } from './place';
import { placesIn, placeSortOf } from './place-order';

const holds = (todo: number) => ({
  task_counts: { todo, inprogress: 0, review: 0, merged: 900, invalid: 0 },
});

describe('places', () => {
  it('are project groups with their title, where that says more than the name', () => {
    const group = placeOfGroup(aProjectGroup({ name: 'inlet', title: 'What comes in' }));
    expect([group.name, group.about]).toEqual(['inlet', 'What comes in']);
    const about = (title: string) => placeOfGroup(aProjectGroup({ name: 'inlet', title })).about;
    expect(about('Inlet')).toBe('');
    expect(about('inlet (What comes in)')).toBe('What comes in');
    expect(about('Inlets and outlets')).toBe('Inlets and outlets');
  });

  it('are projects with the first line of what they say; a slash in the name stays one part', () => {
    const project = placeOfProject(
      aProject({ name: 'inlet/gate', description: '\n  Opens the gate.\nAnd closes it.' }),
    );
    expect(project.about).toBe('Opens the gate.');
    expect(project.path).toBe('/projects/inlet%2Fgate');
    expect(placeOfProject(aProject({ description: null })).about).toBe('');
  });
});

describe('the order of places', () => {
  const places = [
    placeOfProject(aProject({ id: 1, name: 'weir', description: 'Ports', ...holds(2) })),
    placeOfProject(aProject({ id: 2, name: 'anvil-10', description: 'Servers', ...holds(7) })),
    placeOfProject(aProject({ id: 3, name: 'anvil-9', description: 'Façades', ...holds(2) })),
  ];
  const names = (text: string, sort?: string) =>
    placesIn(places, text, placeSortOf({ sort }, true)).map(({ name }) => name);

  it('is by name, numbers as numbers', () => {
    expect(names('')).toEqual(['anvil-9', 'anvil-10', 'weir']);
    expect(names('', '-name')).toEqual(['weir', 'anvil-10', 'anvil-9']);
  });

  it('is by open tasks where the address says so, by name where these are as many', () => {
    expect(names('', '-open')).toEqual(['anvil-10', 'anvil-9', 'weir']);
    expect(names('', 'open')).toEqual(['anvil-9', 'weir', 'anvil-10']);
  });

  it('is by name where open tasks are not counted', () => {
    expect(placeSortOf({ sort: '-open' }, false)).toEqual({ field: 'name', descending: false });
  });

  it('narrows to a text in the name or the line, case and accents apart', () => {
    expect(names(' ANVIL ')).toEqual(['anvil-9', 'anvil-10']);
    expect(names('facade')).toEqual(['anvil-9']);
    expect(names('mill')).toEqual([]);
  });
});
