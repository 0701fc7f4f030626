import { render } from './render';
import { withoutStyle } from './sanitise';

const around = {
  level: 3,
  home: 'https://work.example.org/',
  here: '/stories/7',
  address: (place: string) => `/board${place}`,
};

function draw(text: string): HTMLElement {
  const host = document.createElement('div');
  host.append(render(text, around));
  return host;
}
const html = (text: string) => draw(text).innerHTML.trim();

// One of each kind of attack; the whole cheat sheet would do no more.
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)',
  '![x](vbscript:msgbox(1))',
  '<a href="x" style="position:fixed;inset:0">x</a>',
  '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
  '<style>@import "//evil.example.org"</style>',
  '<link rel=stylesheet href=//evil.example.org>',
  '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="//evil.example.org"></object><embed src="//evil.example.org">',
  '<form action="//evil.example.org"><input name=a><button formaction="javascript:alert(1)">x</button></form>',
  '<input onfocus=alert(1) autofocus>',
  '<video poster=javascript:alert(1) src=x onerror=alert(1)></video>',
  '<frameset onload=alert(1)><frame src="javascript:alert(1)">',
  '<base href="//evil.example.org/">',
  '<meta http-equiv=refresh content="0;url=//evil.example.org">',
  '<details open ontoggle=alert(1)>x</details>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<div id=body name=cookie class=btn data-place="/login">x</div>',
  '<table background="//evil.example.org/a.png"><td background="x">x</td></table>',
  '`<img src=x onerror=alert(1)>`\n\n```html\n<script>alert(1)</script>\n```',
];
const tags = new Set(
  'A BLOCKQUOTE BR CODE DEL DETAILS DIV EM H3 H4 HR INPUT LI OL P PRE STRONG SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const attributes = new Set(
  'align aria-label checked class data-place dir disabled href open rel start title type'.split(
    ' ',
  ),
);

describe('render', () => {
  for (const text of hostile) {
    it(`lets nothing through of ${text}`, () => {
      for (const element of draw(text).querySelectorAll('*')) {
        expect(tags).toContain(element.tagName);
        for (const { name } of element.attributes) expect(attributes).toContain(name);
        expect(element.getAttribute('href') ?? '').not.toMatch(/^\s*(javascript|data|vbscript):/i);
        expect(element.getAttribute('data-place')).toBeNull();
        expect(element.getAttribute('class') ?? '').not.toContain('btn');
      }
    });
  }

  it('takes the name from styles, which the policy reports as soon as they are parsed', () => {
    expect(withoutStyle('<p title=">" style = "x"><style>p{}</style> a style = b')).toBe(
      '<p title=">" x-style = "x"><x-style>p{}</x-style> a style = b',
    );
    expect(html('<style>p{}</style><p style="color:red">x</p>')).toBe('<p dir="auto">x</p>');
  });

  it('draws Markdown as the original did: line breaks stand, addresses are links', () => {
    expect(html('a\nb')).toBe('<p dir="auto">a<br>b</p>');
    const link = draw('see https://review.example.org/1').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://review.example.org/1');
    expect(link?.rel).toBe('noopener noreferrer nofollow');
  });

  it('shows code as it is written', () => {
    expect(draw('```html\n<script>alert(1)</script>\n```').querySelector('code')?.textContent).toBe(
      '<script>alert(1)</script>\n',
    );
  });

  it('leads to stories, tasks and comments within the client', () => {
    const links = draw(
      '#2001234, [c](#comment-4), [old](#!/story/12) and @somebody',
    ).querySelectorAll('a');
    expect([...links].map((link) => link.dataset['place'])).toEqual([
      '/stories/2001234',
      '/stories/7#comment-4',
      '/stories/12',
    ]);
    expect(links[0]?.getAttribute('href')).toBe('/board/stories/2001234');
    expect(links[0]?.rel).toBe('');
  });

  it('leaves references in code and in links alone', () => {
    const host = draw('`#2001234` [of #2001234](https://example.org/)');
    expect(host.querySelectorAll('a').length).toBe(1);
  });

  it('shows images as links, since none may be loaded from elsewhere', () => {
    const host = draw('![a cat](https://example.org/cat.png) ![b](data:image/png;base64,AA)');
    expect(host.querySelector('img')).toBeNull();
    expect(host.textContent).toBe('a cat b\n');
    expect(host.querySelector('a')?.getAttribute('href')).toBe('https://example.org/cat.png');
    expect(host.querySelectorAll('a').length).toBe(1);
  });

  it('names the boxes of a list of what is done', () => {
    const boxes = draw('- [x] one\n- [ ] two').querySelectorAll('input');
    expect([...boxes].map((box) => [box.getAttribute('aria-label'), box.disabled])).toEqual([
      ['Done', true],
      ['Not done', true],
    ]);
  });

  it('fits headings below those of the page, without a step left out', () => {
    const headings = draw('### a\n# b\n#### c\n###### d').querySelectorAll(
      'h1, h2, h3, h4, h5, h6',
    );
    expect([...headings].map((heading) => heading.tagName)).toEqual(['H3', 'H3', 'H4', 'H5']);
  });
});
