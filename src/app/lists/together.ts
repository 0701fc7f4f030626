// What nearly every page uses. The builder makes a file of each set of modules that the same pages need, dozens of
// small ones; so the client begins with this list (app.config.ts), and all of it travels in the first file.
// tools/page-sizes.test.mjs counts them. See docs/decisions.md, "Few files".
import '../data/names';
import '../data/project-groups';
import '../data/stories';
import '../data/tasks';
import '../ui/markdown/markdown';
import '../ui/page/later';
import '../ui/page/note';
import '../ui/page/page-head';
import '../ui/page/phone';
import '../ui/page/skeleton';
import '../ui/page/tabs';
import '../ui/task/priority';
import '../ui/person/person-name';
import '../ui/task/status-mark';
import '../ui/task/step-widths';
import '../ui/time/time-ago';
import './filters/dimensions';
import './filters/list-kind';
import './places/addressed';
import './places/place';
import './places/place-of-address';
import './trouble/trouble';
