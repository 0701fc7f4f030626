/** What each row draws, computed once: the function remembers by row, and forgets with it. */
export function rowViews<Row extends object, View>(viewOf: (row: Row) => View, unknown: View) {
  const views = new WeakMap<Row, View>();
  return (row: Row | undefined): View => {
    if (!row) return unknown;
    let view = views.get(row);
    if (view === undefined) {
      view = viewOf(row);
      views.set(row, view);
    }
    return view;
  };
}
