const goals = { met: 0, missed: 0 };

/** Prints a measure beside its goal. */
export function tell(what, measured, goal, isMet) {
  goals[isMet ? 'met' : 'missed'] += 1;
  console.log(
    `  ${what.padEnd(52)} ${measured.padStart(28)}   ${goal.padEnd(12)} ${isMet ? 'met' : 'MISSED'}`,
  );
}

export const atMost = (what, value, most, unit = 'ms') =>
  tell(what, `${value.toFixed(1)} ${unit}`, `<= ${most} ${unit}`, value <= most);

export function tellAll() {
  console.log(`goals: ${goals.met} met, ${goals.missed} missed`);
}
