/** Settings of the embedded database. `local.conf` beside the data overrides them. */
const settings = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  // A generic plan for "any unit" is a hundred times slower for the small ones.
  plan_cache_mode: 'force_custom_plan',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'warning',
  max_logical_replication_workers: '0',
  log_checkpoints: 'off',
  // Without details: they quote what people typed.
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
}

/** For a database that is thrown away: it outlives a killed process, not the loss of power. */
const forgetful = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' }

export function configuration(durable: boolean): string {
  const chosen = { ...settings, ...(durable ? { fsync: 'on' } : forgetful) }
  const lines = Object.entries(chosen).map(([name, value]) => `${name} = '${value}'`)
  return [
    '# Written anew at every start: put your own settings into local.conf.',
    ...lines,
    "include_if_exists 'local.conf'",
    '',
  ].join('\n')
}
