// Loaded before a program: tells at its end how long it ran and how much memory it had at most.
process.on('exit', () => {
  const seconds = performance.now() / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  console.log(`\n${JSON.stringify({ seconds, megabytes })}`);
});
