import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Capability } from '@storyboard/contract/system-info';
import { aProject, aProjectGroup, aTask, many } from '../../testing/builders';
import { FakeServer } from '../../testing/fake-server';
import { texts } from '../../testing/page';
import { settle } from '../../testing/settle';
import { HomePage } from './home-page';

const counts = (todo: number) => ({
  story_counts: { active: todo, merged: 0, invalid: 0 },
  task_counts: { todo, inprogress: 0, review: 0, merged: 9, invalid: 0 },
});

describe('HomePage', () => {
  let server: FakeServer;
  let page: ComponentFixture<HomePage>;

  async function open(capabilities: readonly Capability[]): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), server.providers(capabilities)],
    });
    page = TestBed.createComponent(HomePage);
    await settle();
    return page.nativeElement as HTMLElement;
  }

  beforeEach(() => {
    server = new FakeServer();
    server.list('/projects', [aProject({ id: 1, name: 'disk-mover' })]);
    server.answer('/tasks', [
      aTask({
        id: 1,
        story_id: 7,
        status: 'merged',
        title: 'Keep the disks',
        story_title: 'Disks stay',
      }),
    ]);
  });

  const hrefs = (element: HTMLElement) =>
    [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));

  it('says what stories and tasks are, and leads to both and to what merged lately', async () => {
    server.list('/project_groups', [aProjectGroup()]);
    const element = await open(['names', 'filters', 'counts']);
    expect(texts(element, 'h1').length).toBe(1);
    expect(hrefs(element)).toEqual(['/stories', '/tasks', '/project-groups/storage', '/stories/7']);
    expect(element.textContent).toContain('Disks stay');
  });

  it('asks for both lists once', async () => {
    server.list('/project_groups', [aProjectGroup()]);
    server.answer('/tasks', [aTask({ status: 'merged', project_name: 'disk-mover' })]);
    await open(['names', 'filters', 'counts']);
    expect(server.requests.length).toBe(2);
    expect(server.requests.some((address) => address.includes('limit=10'))).toBeTrue();
  });

  it('shows the twelve groups where most is open, and says that there are more', async () => {
    server.list(
      '/project_groups',
      many(20, (id) => aProjectGroup({ id, name: `group-${id}`, ...counts(id) })),
    );
    const element = await open(['names', 'filters', 'counts']);
    const groups = texts(element, 'app-home-groups .name');
    expect([groups.length, groups[0], groups.at(-1)]).toEqual([12, 'group-20', 'group-9']);
    expect(element.textContent).toContain('All 20 project groups');
  });

  it('does without counts where the server has none', async () => {
    server.list('/project_groups', [
      aProjectGroup({ id: 1, name: 'b' }),
      aProjectGroup({ id: 2, name: 'a' }),
    ]);
    const element = await open([]);
    expect(texts(element, 'app-home-groups .name')).toEqual(['b', 'a']);
    expect(element.textContent).not.toContain('Open stories');
    expect(element.textContent).toContain('disk-mover');
  });

  it('says what would be here while there is nothing', async () => {
    server.list('/project_groups', []).answer('/tasks', []);
    const element = await open(['names', 'filters', 'counts']);
    expect(texts(element, 'h2')).toContain('No project groups yet');
    expect(texts(element, 'h2')).toContain('Nothing is merged yet');
  });
});
