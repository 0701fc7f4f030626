import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const identity: Domain = {
  bugs: table(`
    Tokens are refused [right after they were issued|on one of three controllers|before their end] | the first seconds of a token
    Removed roles [work until the token ends|come back after a sync|still show] | removed roles
    Partner sign-in [loops|ends on a blank page|forgets the project] | partner sign-in
    Signing keys rotate [on one node only|without overlap|twice a day] | the rotation of signing keys
    A disabled project can still [list its servers|issue tokens|be chosen] | disabled projects
    Secrets are readable by [everyone in the domain|nobody, not even their owner] | the access list of a secret
    Group mappings [ignore the second group|are case-sensitive|are read once a day] | the mapping of groups
    Password resets [work twice|send no mail|show whether the account exists] | password resets
    The audit log lacks [refused calls|the address of the caller|changes of roles] | what the audit log tells
    The catalogue lists [endpoints of other regions|internal addresses|services that are gone] | the catalogue of services
    Certificates are ordered [every minute|for the wrong name|with the old key] | orders of certificates
    The second factor is [skipped by scripts|asked for twice|refused on the hour] | the second factor
    Sessions [survive a password change|end while people type|are shown to others] | the end of sessions
    Trusts outlive the [person|project] who gave them | the end of trusts
    Policy checks take [a second|longer than the call|more memory each hour] | the time of a policy check
    Nested projects inherit roles [twice|of the wrong branch|too late] | roles of nested projects
    The middleware caches [refusals|tokens without end|the wrong person] | what the middleware caches
    Names with [accents|an apostrophe|a slash] cannot be searched | the search for names
    Listing [projects|roles|people] takes a minute | the time of long lists
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    when the clock jumps
    for people with two roles
    in nested projects
    behind a proxy
    with more than 10,000 people
    when the directory is slow
    after a key rotation
    in the second region
    for service accounts
    when two controllers answer
    with a policy file of one's own
    for accounts from a partner
    after a restore of the database
  `),
  abilities: table(`
    project owners | lend a role for [an hour|a day|one task]
    people | see where their account is signed in
    [operators|people] | end all sessions of an account
    people | limit a key to [one address|one service|reading]
    operators | name an owner for each service account
    people | sign in without a password
    project owners | review roles [once a quarter|when somebody leaves]
    people | learn why a call was refused
    people | keep a secret out of backups
    operators | nest projects [three levels deep|across domains]
    project owners | bring their own [signing key|certificate]
    auditors | see which secrets are never read
    operators | switch a partner off in one step
    people | have two second factors
  `),
  actions: [
    'Signing in through a partner',
    'Renewing a token',
    'Removing a role',
    'Rotating the signing keys',
    'Disabling a project',
    'Reading a secret with an access list',
    'Mapping groups of a directory',
    'Resetting a forgotten password',
    'Trusting another service',
    'Issuing a certificate',
    'Checking a token without the network',
    'Asking for a second factor',
    'Listing projects across domains',
  ],
  measures: [
    'refused sign-ins',
    'tokens issued',
    'the age of keys',
    'roles that nobody uses',
    'the time to check a token',
    'certificates about to end',
  ],
  legacy: [
    'tokens kept in the database',
    'the admin token of the set-up',
    'roles without a scope',
    'passwords hashed the old way',
    'version 2 of the token API',
    'certificate requests over plain http',
  ],
  commands: [
    'crank token issue --scope project:shop',
    'crank role lend reader --to misaki --for 1h',
    'crank key rotate --overlap 2h',
    'crank secret get db-password --as file',
    'crank session list --person noa',
  ],
  errors: [
    'gatehouse.tokens: key {id} is unknown on this node',
    'gatehouse.federation: mapping shop-staff gave no group',
    'strongbox.acl: nobody may read secret {id}, not even its owner',
    'gatehouse_middleware.cache: clock differs by 312 s',
    'waxseal.chain: issuer of {id} ended yesterday',
  ],
};
