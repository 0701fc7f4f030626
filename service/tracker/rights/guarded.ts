/** What people can be permitted to change, and what the permissions are called. */
export const rights = {
  worklists: {
    kind: 'Worklist',
    table: 'worklist_permissions',
    column: 'worklist_id',
    edit: 'edit_worklist',
    use: 'move_items',
  },
  boards: {
    kind: 'Board',
    table: 'board_permissions',
    column: 'board_id',
    edit: 'edit_board',
    use: 'move_cards',
  },
  due_dates: {
    kind: 'Due date',
    table: 'due_date_permissions',
    column: 'due_date_id',
    edit: 'edit_date',
    use: 'assign_date',
  },
} as const;
export type Ruled = keyof typeof rights;
