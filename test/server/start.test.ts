import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../examples/server/src/node/settings.js';
import { lockDataDir } from '../../examples/server/src/node/lock.js';
import { readyFolder } from './support/template.js';
import { newFolder, runServer, spawnServer, type ServerProcess } from './support/process.js';

describe('settings', () => {
  test('are good without any', () => {
    expect(readSettings({})).toMatchObject({
      port: 4010,
      host: '127.0.0.1',
      heartbeatS: 20,
      pollIntervalS: 15,
      devLogin: true,
      corsOrigins: [],
    });
    expect(readSettings({}).dataDir).toBe(join(process.cwd(), '.data'));
  });

  test('sign nobody in without a password beyond this machine, unless told to', () => {
    expect(readSettings({ HOST: '0.0.0.0' }).devLogin).toBe(false);
    expect(readSettings({ HOST: '0.0.0.0', DEV_LOGIN: '1' }).devLogin).toBe(true);
    expect(readSettings({ DEV_LOGIN: 'false' }).devLogin).toBe(false);
  });

  test('take a list of origins', () => {
    const { corsOrigins } = readSettings({ CORS_ORIGINS: 'https://app.example, http://localhost:3000' });
    expect(corsOrigins).toEqual(['https://app.example', 'http://localhost:3000']);
  });

  test('take a list of categories, some of them mandatory or off until turned on', () => {
    const { preferences } = readSettings({
      CATEGORIES: 'job, marketing:opt_in,security:mandatory',
      OPT_IN: '1',
    });
    const categories = { job: {}, marketing: { optIn: true }, security: { mandatory: true } };
    expect(preferences).toEqual({ categories, optIn: true });
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HEARTBEAT_S', '0'],
    ['POLL_INTERVAL_S', '1.5'],
    ['SWEEP_S', '61'],
    ['STREAMS_PER_USER', '0'],
    ['TICKETS_PER_MINUTE', '0'],
    ['SYNC_HORIZON_S', '5'],
    ['DEV_LOGIN', 'perhaps'],
    ['CORS_ORIGINS', 'app.example'],
    ['CORS_ORIGINS', 'https://app.example/path'],
    ['CATEGORIES', 'job:sometimes'],
    ['OPT_IN', 'perhaps'],
    ['JWT_SECRET', 'short'],
  ])('that are wrong are named: %s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} .*[.]$`));
  });
});

describe('the lock of a data folder', () => {
  test('is taken over from a process that is dead, and given back', async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('close', resolve));
    const path = join(folder, 'server.lock');
    writeFileSync(path, JSON.stringify({ pid: child.pid, started: '1', token: 'old' }));
    const release = await lockDataDir(folder);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    await expect(lockDataDir(folder)).rejects.toThrow(`process id ${process.pid}`);
    release();
    expect(existsSync(path)).toBe(false);
  });

  test.runIf(existsSync('/proc/self/stat'))(
    'is taken over from a process whose id another one has now',
    async () => {
      const folder = newFolder();
      const lock = { pid: process.pid, started: '1', token: 'before the restart of the machine' };
      writeFileSync(join(folder, 'server.lock'), JSON.stringify(lock));
      (await lockDataDir(folder))();
    },
  );

  test('that is damaged is taken over', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'server.lock'), '{"pid":');
    (await lockDataDir(folder))();
  });

  test('is given to one of many that ask at once', async () => {
    const folder = newFolder();
    writeFileSync(
      join(folder, 'server.lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, started: null, token: 'dead' }),
    );
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDir(folder)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a server', () => {
  let server: ServerProcess;
  let folder: string;
  beforeAll(async () => {
    folder = await readyFolder();
    server = await spawnServer({ DATA_DIR: folder });
  }, 60_000);
  afterAll(() => server.end('SIGTERM'));

  const failsWith = async (env: Record<string, string>, line: RegExp): Promise<void> => {
    const { code, stdout, stderr } = await runServer(env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  };

  test('keeps its secret to itself', () => {
    expect(readFileSync(join(folder, 'jwt-secret'), 'utf8')).toHaveLength(43);
  });

  test('does not share its data folder with a second one, which says so in one line', async () => {
    await failsWith(
      { DATA_DIR: folder },
      new RegExp(`^DATA_DIR ${folder} is in use by the server with process id ${server.pid}\\. Stop it, or`),
    );
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  }, 20_000);

  test('whose port is taken says so in one line, and leaves its folder free', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const other = newFolder();
    await failsWith(
      { PORT: String(port), DATA_DIR: other },
      new RegExp(`^PORT ${port} is taken\\. Stop what listens there, or set PORT`),
    );
    expect(readdirSync(other)).not.toContain('server.lock');
    taken.close();
  }, 30_000);

  test('whose data folder cannot be written says so in one line', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await failsWith({ DATA_DIR: file }, /^DATA_DIR \S+ is a file\. Set DATA_DIR to a folder/);
    await failsWith(
      { DATA_DIR: join(file, 'below') },
      /^DATA_DIR \S+ cannot be written \(ENOTDIR\)\. Set DATA_DIR to a folder/,
    );
  }, 20_000);

  test('whose database is damaged says so in one line', async () => {
    const broken = newFolder();
    mkdirSync(join(broken, 'pg'));
    writeFileSync(join(broken, 'pg', 'PG_VERSION'), '99\n');
    writeFileSync(join(broken, 'pg', 'belfry-ready'), '');
    await failsWith(
      { DATA_DIR: broken },
      /The database in \S+ cannot be opened \(.*\)\. Restore it, or move the folder away\./,
    );
  }, 30_000);

  test('with a wrong setting says so in one line', async () => {
    await failsWith(
      { PORT: 'abc', DATA_DIR: newFolder() },
      /^PORT is "abc", which is not a whole number from 0 to 65535/,
    );
  }, 20_000);
});
