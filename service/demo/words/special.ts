import { blocks } from './table.ts';

/** Stories that are in every demo, whatever its size: what a tracker must be able to show. */
export const oddTitles = {
  arabic: {
    title: 'تعذّر تسجيل الدخول عندما يكون اسم المستخدم مكتوبًا بالعربية',
    description:
      'عند إدخال اسم مثل «ليلى» تظهر صفحة فارغة بدل رسالة الخطأ.\n\n**الخطوات**\n\n1. أنشئ حسابًا باسم عربي.\n2. سجّل الدخول من `veranda`.\n\n**المتوقع:** رسالة واضحة، أو دخول ناجح.',
    task: 'Compare names after normalising them',
    project: 'gatehouse',
    isBug: true,
  },
  hebrew: {
    title: 'שמות רשתות בעברית מוצגים הפוך במפת הרשת',
    description:
      'רשת בשם "כחול 2" מופיעה במפה כ-"2 לוחכ". ברשימה השם תקין.\n\nנבדק עם שתי גרסאות של `veranda`.',
    task: 'Isolate the direction of names in the topology map',
    project: 'veranda',
    isBug: true,
  },
  persian: {
    title: 'امکان انتخاب تقویم محلی در صورت‌حساب‌ها',
    description:
      'تاریخ‌های صورت‌حساب فقط میلادی هستند. بیشتر کاربران ما تقویم خورشیدی می‌خواهند.\n\n- تنظیم برای هر پروژه\n- پیش‌فرض همان میلادی بماند',
    task: 'Let a project choose the calendar of its bills',
    project: 'copperplate',
    isBug: false,
  },
  chinese: {
    title: '云主机名称含中文时控制台日志显示为乱码',
    description: '名称如“测试一号”的云主机,控制台日志的第一行是乱码。其余各行正常。',
    task: 'Write the console log as UTF-8 from the first line',
    project: 'hearth',
    isBug: true,
  },
  rocket: {
    title: '🚀 Boot a small server in under ten seconds',
    description:
      'Measured from the call to the first ping. Today it takes 23 s on an idle cloud.\n\n| step | now | goal |\n|---|---:|---:|\n| place | 1.2 s | 0.5 s |\n| copy the image | 11 s | 3 s |\n| plug the network | 6 s | 2 s |\n| boot | 4.8 s | 4.5 s |',
    task: 'Measure each step of a boot',
    project: 'hearth',
    isBug: false,
  },
  family: {
    title: 'Volumes named 👩‍👩‍👧‍👦 or 🇳🇴 cannot be renamed ☂️',
    description:
      'The name is cut in the middle of a character, so the database refuses it:\n\n```\ncellar.api: name ends in half a character\n```\n\nOne family is 25 bytes long. Count characters as people do, or count bytes and say so.',
    task: 'Cut names between characters',
    project: 'cellar',
    isBug: true,
  },
  markup: {
    title: 'Server names like <b>bold</b> & "quoted" are drawn as markup in the server list',
    description:
      'A server named `<b>web</b>` is shown as **web**. Whatever somebody types as a name must come out as text, `<script>` above all.\n\nAlso try `&amp;`, `{{ 1 + 1 }}` and `<img src=x onerror=alert(1)>`.',
    task: 'Escape names in the server list',
    project: 'veranda',
    isBug: true,
  },
  long: {
    title:
      'When a server that was shelved for more than thirty days is brought back in another region with a volume whose type has been renamed meanwhile, the quota of both projects is charged, and neither the console nor the command line says which is right, if any',
    description:
      'The longest title this tracker takes, because the bug is like that. See the graph of quotas in both regions.',
    task: 'Charge the quota of the project that owns the volume, once, after the server is back and not before',
    project: 'tally',
    isBug: true,
  },
} as const;

export const noTasks = {
  title: 'Decide who looks after the glossary',
  description: 'No task yet: first we need somebody who wants it.',
};

export const noDescription = 'Remove the last mention of the retired installer';

export const reopened = {
  title: 'Detaching a volume twice leaves it in state detaching',
  description:
    'The second request arrives while the first one is at work, and both lose.\n\n**Steps**\n\n1. Detach a volume by script.\n2. Press *Detach* in the console within a second.\n\n**Expected:** the second request is told that the first one is under way.',
  task: 'Refuse a second detachment while the first is under way',
  comments: blocks(`
The check is in, and the test sends both requests from two threads.
---
It happens again on {cycle}, with three controllers. The lock is held in one process only, so two controllers still get past each other. Opened again.

\`\`\`
10:14:07.118 ctl-1 cellar.attach: detaching {id}
10:14:07.121 ctl-3 cellar.attach: detaching {id}
\`\`\`
---
> The lock is held in one process only

True, and my test had one process only. The new change uses a row of the database as the lock. Slower by 2 ms, and right.
`),
};

export const editedLate = {
  title: 'Publish checksums beside every release archive',
  description:
    'So that a mirror can be checked without asking us. One file per release, `SHA256SUMS`, signed.',
  task: 'Write SHA256SUMS beside each archive',
  newTitle: 'Write SHA256SUMS and its signature beside each archive',
  comment:
    'Corrected the title of the task months after it was merged: it has always done the signature too, and people who looked for that did not find it.',
};

export const allStatuses = {
  title: 'Answer to health checks without asking the database',
  description:
    'A balancer asks every second, and every answer costs a query. With {count} nodes that is the largest user of the database.\n\n**Done when**\n\n- the answer comes from memory, at most 5 s old\n- a database that is away shows within 5 s\n- the old address goes on working',
};

export const stuck = {
  title: 'Reviews of the routing rewrite wait for somebody who knows both halves',
  description:
    'Six changes, each fine by itself. Nobody feels able to say yes to the whole. What would help is an hour together, not another round of comments.',
};

export const discussion = {
  title: 'Agree on one way to name regions, zones and racks',
  description:
    'The same thing is called `region`, `site` and `location` in three APIs. Before the next version of any of them we should agree.\n\n1. **region** for what has an API address of its own\n2. **zone** for what fails together\n3. **rack** for what shares a switch\n\nThis story is for the discussion. Tasks come once we agree.',
};

export const firstChange = {
  title: 'The quick start asks for a network that does not exist yet',
  description:
    'I followed the first steps on a fresh laptop. Step 4 uses `--network blue`, which is only created in step 6.\n\nI would like to fix this myself, if somebody tells me where to begin.',
  task: 'Create the network before it is used',
  comments: blocks(`
Welcome, and thank you: we are all blind to this page by now. The text is in \`docs/first-steps\`, file \`evening.md\`. Swap the two steps and you are done; the examples are run as a test, so the gate will tell you.
---
Thank you! I have put up my first change. The gate says the example of step 7 fails, but I did not touch that one?
---
> the example of step 7 fails

That one waits for a server and is slow today, not your fault. I have started it again.
`),
};

export const secret = {
  title: 'Tokens are written to the debug log of gatehouse-middleware',
  description:
    '**Please keep this among those who can read it.**\n\nWith `debug = true` the whole request is logged, the `Authorization` header included. Support bundles hold these logs.\n\n**What somebody needs:** a support bundle.\n**What they gain:** sessions that last up to eight hours.',
  task: 'Mask the token before anything is logged',
};

export const told = {
  title: 'Signed links of meadow outlive their key',
  description:
    'A link that was signed with a deleted key works until its own end, up to seven days. Told to everybody after the fix was in all supported branches.',
  task: 'Refuse links whose key is gone',
};

export const fresh = {
  title: 'Creating a port answers 500 when the name of the network holds a slash',
  description:
    'Seen just now, on {milestone}.\n\n**Steps**\n\n1. Create a network named `lab/3`.\n2. Create a port in it by the name of the network.\n\n**Expected:** a port.\n\n```\nestuary.ports: no route for /networks/lab/3/ports\n```',
  task: 'Accept names with a slash in addresses',
};

export const greatGoalText =
  'The base image of the gate gets its last update with {cycle}. Every branch that we still support has to be tested on the new one before, **one task per branch and step**:\n\n1. the unit tests run on it,\n2. the functional tests run on it,\n3. the jobs of the old image are gone.\n\nWhoever looks after a project takes its tasks. Where nobody does, the release team will, and removes the branch if the tests cannot be saved.\n\nProgress is in the release meeting each week. The script that makes the changes:\n\n```sh\n$ release image-switch --project estuary --branch stable/katsura --push\n```';
