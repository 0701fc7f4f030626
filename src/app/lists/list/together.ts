// What lists have in common, in one file: see ../together.ts.
import '../../ui/rows/list-head';
import '../../ui/rows/long-rows';
import './list-frame';
import './list-places';
import './list-view';
import './row-link';
import './row-links';
import './row-views';
import './time-mark';
