import { placeOf } from './addresses';

const home = 'https://work.example.org/board/';
const place = (href: string) => placeOf(href, home, '/stories/7');

describe('placeOf', () => {
  it('knows the pages of this client, whole or relative', () => {
    expect(place('https://work.example.org/board/stories/12?show=comments#comment-3')).toBe(
      '/stories/12?show=comments#comment-3',
    );
    expect(place('projects/infra%2Fgateway')).toBe('/projects/infra%2Fgateway');
    expect(place('/board/tasks/5')).toBe('/tasks/5');
    expect(place('#/stories/12#comment-3')).toBe('/stories/12#comment-3');
  });

  it('turns addresses of the old client into ours', () => {
    expect(place('#!/story/12')).toBe('/stories/12');
    expect(place('https://work.example.org/board/#!/story/12#comment-3')).toBe(
      '/stories/12#comment-3',
    );
    expect(place('#!/task/5')).toBe('/tasks/5');
  });

  it('takes an anchor for one of the page that is shown', () => {
    expect(place('#comment-3')).toBe('/stories/7#comment-3');
  });

  it('leaves everything else to the browser', () => {
    for (const href of [
      'https://review.example.org/1',
      'https://work.example.org/stories/12',
      'https://work.example.org/board/api/v1/stories',
      'https://other.example.org/#!/story/12',
      'mailto:a@example.org',
      '#top',
      'https://',
    ]) {
      expect(place(href)).withContext(href).toBeUndefined();
    }
  });
});
