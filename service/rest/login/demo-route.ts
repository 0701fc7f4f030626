import { CurrentSession, DemoLogin } from '@storyboard/contract/login';
import type { Route } from '../api.ts';
import { demoLogin } from '../../login/demo-login.ts';
import { personById } from '../../tracker/people/people.ts';
import { parameters } from '../parameters.ts';
import { found, RefusedByApi } from '../refusals.ts';
import { refuseOthers } from './session-reader.ts';
import { fewTries } from './tries.ts';

const beSomebody: Route = (api, { database, login }) => {
  api.post(
    '/login/demo',
    {
      schema: {
        summary: 'Be one of the people of the demo',
        description: 'With demo data on this machine only.',
        querystring: parameters({}),
        body: DemoLogin,
        response: { 200: CurrentSession },
      },
      config: {
        takesBadSession: true,
        toldOnce: 'A session is told once: it takes no Idempotency-Key',
        ...fewTries(login).config,
      },
    },
    async (request, reply) => {
      const people = await demoLogin(login.demo, request.headers);
      if (!people) throw new RefusedByApi(404, 'There is no demo login here');
      refuseOthers(login, request);
      const { id } = found(
        people.find((one) => one.id === request.body.person),
        'Demo person',
        request.body.person,
      );
      const { sessions, cookies } = login;
      if (request.session) await sessions.end(request.session.person, request.session.id);
      const secret = await sessions.open(id, 'Demo', request.headers['user-agent']);
      reply.header('set-cookie', cookies.session(secret, sessions.seconds));
      const reader = { id, superuser: false, plain: false };
      return { person: found(await personById(database, reader, id), 'User', id) };
    },
  );
};

export const demoRoutes = [beSomebody];
