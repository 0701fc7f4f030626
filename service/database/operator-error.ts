/** Something the person at the terminal can mend; the message alone is shown, in one line. */
export class OperatorError extends Error {}
