import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const libraries: Domain = {
  bugs: table(`
    Reloading options [drops connections|reads half of the files|forgets the command line] | the reloading of options
    Options from the environment [win over files|are read as text|are logged] | options from the environment
    Calls with a timeout [wait twice as long|never time out|leave their reply queue] | calls with a timeout
    The connection pool [leaks on errors|closes connections in use|waits for ever] | the connection pool
    Retries [have no upper bound|hide the first error|start all at once] | retries
    Online migrations [lock the largest table|stop after one batch|count rows twice] | online migrations
    Policy files [accept unknown keys|are read on every call|may refer to themselves] | policy files
    Log rotation [loses lines|keeps writing to the old file] | log rotation
    Masking of secrets misses [nested objects|lists|keys in upper case] | the masking of secrets
    Negative answers are cached [for a day|for everybody] | cached refusals
    The fake clock [runs backwards|leaks into other tests] | the fake clock
    Structured logs [break on line feeds|are not valid JSON|lack the request id] | structured logs
    Threads [share a session|never end|swallow errors] | threads and sessions
    Deprecation warnings [appear once per call|name the wrong option] | deprecation warnings
    The sample file [lists options twice|differs on each run] | the sample file
    Heartbeats stop [while a call is under way|after a fork] | heartbeats
  `),
  conditions: lines(`
    after a fork
    with {cycle}
    under load
    when the broker restarts
    on two threads
    with the asynchronous driver
    after a failover of the database
    when the file is replaced in place
    with IPv6 addresses
    on Windows
    with an empty section
    in tests that run side by side
  `),
  abilities: table(`
    operators | reload options without a restart
    operators | see where an option was set
    developers | limit the number of waiting calls
    operators | log as JSON
    developers | test policies without a service
    developers | set one deadline for a chain of calls
    operators | use a read-only copy of the database
    developers | fail fast when the broker is away
    developers | mask secrets in nested objects
    operators | count retries per caller
    operators | run migrations while the service works
  `),
  actions: [
    'Reloading options on a signal',
    'Reading options from the environment',
    'Sending a call with a timeout',
    'Closing a connection pool',
    'Retrying after a deadlock',
    'Running migrations online',
    'Loading a policy file',
    'Rotating a log',
    'Logging an object with secrets',
    'Caching a negative answer',
    'Forking after the pool is open',
    'Faking time in tests',
  ],
  measures: [
    'calls that timed out',
    'open connections',
    'retries',
    'cache hits',
    'deprecated options in use',
    'the size of messages',
  ],
  legacy: [
    'the blocking message driver',
    'options without a group',
    'the pickle format of the cache',
    'policy files in JSON',
    'the module-level database session',
    'text-only log formatters',
  ],
  commands: [
    'python -m lib_config.show --source /etc/hearth/hearth.conf',
    'python -m lib_policy.check policy.yaml --role reader',
    'python -m lib_database.migrate --online --batch 500',
  ],
  errors: [
    'lib_messages.pool: 64 of 64 connections are in use, 17 callers wait',
    'lib_database.session: used in two threads (first seen in {id})',
    'lib_policy.rules: rule volume:attach refers to itself',
    'lib_config.files: /etc/hearth/hearth.conf.d/90-site.conf is not UTF-8',
  ],
};
