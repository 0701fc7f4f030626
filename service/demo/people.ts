import { DAY, HOUR, WEEK, instant, type Calendar, type Seconds } from './calendar.ts';
import { chunk, type Chunk } from './chunk.ts';
import { seeded, type Random } from './random.ts';
import type { DomainName } from './words/domains.ts';
import {
  gone,
  newcomer,
  people,
  person,
  robot,
  superuser,
  teams,
  type PersonWords,
} from './words/people.ts';

const JOINED_DAYS_AGO = 9;

/** Who may turn up in a story: everybody but the gate, the newcomer and those who have left. */
const regulars = people.filter((one) => one !== robot && one !== newcomer);
const stillHere = regulars.filter((one) => one !== gone);

/** Somebody who works in this part of the platform, at this time. */
export function somebody(
  random: Random,
  calendar: Calendar,
  domain: DomainName,
  at: Seconds,
): PersonWords {
  const present = at < leftAt(calendar) ? regulars : stillHere;
  return random.weighted(present, ({ domains, weight }) => {
    const place = domains.indexOf(domain);
    if (place < 0) return weight * 0.02;
    return weight * (place === 0 ? 3 : 1);
  });
}

/** When one of them left: long ago enough that what was left undone is stuck. */
export const leftAt = ({ now }: Calendar) => now - 33 * WEEK;

export const teamIds: ReadonlyMap<string, number> = new Map(
  teams.map(({ name }, index) => [name, index + 1]),
);

export function* peopleTables(calendar: Calendar): Iterable<Chunk> {
  yield chunk(
    'users',
    people.map((one) => userRow(one, calendar)),
  );
  const since = calendar.starts - 30 * WEEK;
  yield chunk(
    'teams',
    teams.map(({ name, about }, index) => ({
      id: index + 1,
      created_at: instant(since + index * DAY),
      updated_at: null,
      name,
      description: about,
    })),
  );
  yield chunk(
    'team_membership',
    teams.flatMap(({ handles }, index) =>
      handles.split(' ').map((handle) => ({ user_id: person(handle).id, team_id: index + 1 })),
    ),
  );
  yield chunk('user_preferences', preferences(calendar));
}

function userRow(one: PersonWords, calendar: Calendar) {
  const random = seeded(7, one.id);
  const joined =
    one === newcomer
      ? calendar.now - JOINED_DAYS_AGO * DAY
      : calendar.starts - 39 * WEEK + one.id * 5 * DAY;
  const seen =
    one === gone ? leftAt(calendar) : calendar.now - Math.floor(random.spread(9 * HOUR, 0.8));
  return {
    id: one.id,
    created_at: instant(joined),
    updated_at: one === gone ? instant(leftAt(calendar)) : null,
    full_name: one.name,
    email: `${one.handle}@example.org`,
    openid: `https://id.example.org/${one.handle}`,
    is_staff: false,
    is_active: true,
    is_superuser: one === superuser,
    last_login: one === robot ? null : instant(seen),
    enable_login: one !== gone,
  };
}

function preferences({ starts }: Calendar) {
  const settings: [handle: string, key: string, value: string, type: string][] = [
    ['marit', 'page_size', '50', 'int'],
    ['teodora', 'page_size', '100', 'int'],
    ['teodora', 'plugin_email_enable', 'True', 'bool'],
    ['kwabena', 'display_events_tags_added', 'false', 'string'],
    ['yuna', 'plugin_email_digest', 'True', 'bool'],
  ];
  return settings.map(([handle, key, value, type], index) => ({
    id: index + 1,
    created_at: instant(starts + index * DAY),
    updated_at: null,
    user_id: person(handle).id,
    key,
    value,
    type,
  }));
}
