import { refusalOf } from './refusal';

describe('a refusal', () => {
  it("speaks in the words of the API's own checks", () => {
    const fault = { faultcode: 'Client', faultstring: 'Story 9999 not found', debuginfo: null };
    const refusal = refusalOf(404, fault);
    expect(refusal.kind).toBe('notFound');
    expect(refusal.message).toBe('Story 9999 not found');
  });

  it('names the field of a body', () => {
    const refusal = refusalOf(400, { message: 'too short', field: 'title' });
    expect([refusal.kind, refusal.message, refusal.field]).toEqual([
      'refused',
      'too short',
      'title',
    ]);
  });

  it('has no field where the server left it empty', () => {
    expect(refusalOf(400, { message: 'not an object', field: '' }).field).toBeUndefined();
  });

  it("takes the framework's description, and never its HTML", () => {
    const plain = { code: '403 Forbidden', title: 'Forbidden', description: 'Superusers only.' };
    const html = { code: '403 Forbidden', title: 'Forbidden', message: 'Denied.<br /><br />\n' };
    expect(refusalOf(403, plain).message).toBe('Superusers only.');
    expect(refusalOf(403, html).message).toBe('Forbidden');
    expect(refusalOf(403, html).kind).toBe('forbidden');
  });

  it('finds words where the server gave none', () => {
    expect(refusalOf(500, undefined).message).toBe('The server answered with status 500.');
  });

  it('tells a server that is gone from one that failed', () => {
    const kinds = [400, 401, 403, 404, 409, 429, 500, 502, 503, 504].map(
      (status) => refusalOf(status, {}).kind,
    );
    expect(kinds).toEqual([
      'refused',
      'unauthorised',
      'forbidden',
      'notFound',
      'refused',
      'failed',
      'failed',
      'unreachable',
      'unreachable',
      'unreachable',
    ]);
  });
});
