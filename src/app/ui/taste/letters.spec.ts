import { quietLetters } from './letters';
import { singleKeys } from './taste';

describe('single keys', () => {
  quietLetters(window);
  let heard: string[];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);

  beforeEach(() => {
    heard = [];
    document.addEventListener('keydown', listen);
  });
  afterEach(() => {
    document.removeEventListener('keydown', listen);
    singleKeys.choose('on');
  });

  const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));

  it('are heard until the reader switches them off', () => {
    press('j');
    singleKeys.choose('off');
    press('j');
    press('/');
    expect(heard).toEqual(['j']);
  });

  it('that move, press or come with Ctrl are heard even then', () => {
    singleKeys.choose('off');
    for (const key of ['ArrowDown', 'Enter', ' ']) press(key);
    press('k', document.body, { ctrlKey: true });
    expect(heard).toEqual(['ArrowDown', 'Enter', ' ', 'k']);
  });

  it('are typed into fields even then', () => {
    const field = document.createElement('input');
    document.body.append(field);
    singleKeys.choose('off');
    press('j', field);
    field.remove();
    expect(heard).toEqual(['j']);
  });
});
