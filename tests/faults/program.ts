import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import process from 'node:process';
import { processes } from '../processes.ts';

/** The built program, from the root: the local host with its keeper. */
export const PROGRAM = 'dist/electron/local.mjs';

/** What the host answers to a call; null where that is no value. */
export type Answer = { readonly ok?: boolean; readonly value?: unknown } | null;

/** The program as it is started where no browser is found; we are its window. */
export class Program {
  readonly #child: ChildProcess;
  #said = '';
  #cookie = '';
  #port = 0;

  /** @param environment what it is told beside the usual */
  constructor(stateFolder: string, environment: NodeJS.ProcessEnv = {}) {
    const env = {
      ...process.env,
      PATH: '/nowhere',
      CONSTAT_BROWSER: '',
      CONSTAT_STATE: stateFolder,
      ...environment,
    };
    this.#child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
  }

  /** Every process of it that lives now. */
  tree(): readonly number[] {
    const all = processes();
    const below = (pid: number): readonly number[] => [
      pid,
      ...all.filter((one) => one.parent === pid).flatMap((one) => below(one.pid)),
    ];
    return below(this.#child.pid ?? -1);
  }

  async enter(): Promise<void> {
    await until(() => this.#said.includes('/enter/'));
    const address = new URL(/http:\/\/\S+/.exec(this.#said)![0]);
    this.#port = Number(address.port);
    await this.#ask('GET', address.pathname);
  }

  call(name: string, input: unknown): Promise<Answer> {
    return this.#ask('POST', `/host/${name}`, JSON.stringify(input));
  }

  /** Settles when the next process listens. */
  async lock(): Promise<void> {
    const before = this.tree();
    await this.call('lock', {});
    await until(() => before.slice(1).every((pid) => !this.tree().includes(pid)));
    await until(async () => (await this.call('about', {}).catch(() => null))?.ok === true);
  }

  end(): Promise<void> {
    return new Promise((done) => {
      this.#child.once('exit', () => done());
      this.#child.kill('SIGTERM');
    });
  }

  #ask(method: string, path: string, body?: string): Promise<Answer> {
    const authority = `127.0.0.1:${this.#port}`;
    const headers = {
      Host: authority,
      ...(body === undefined ? {} : { Origin: `http://${authority}`, 'Content-Type': 'application/json' }),
      ...(this.#cookie === '' ? {} : { Cookie: this.#cookie }),
    };
    return new Promise((settle, fail) => {
      const sent = request({ host: '127.0.0.1', port: this.#port, method, path, headers, agent: false });
      sent.once('error', fail);
      sent.once('response', (response) => {
        this.#cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? this.#cookie;
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => settle(text.startsWith('{') ? (JSON.parse(text) as Answer) : null));
      });
      sent.end(body);
    });
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await holds());) {
    if (Date.now() - start > 30_000) throw new Error('it did not come to hold in 30 s');
    await new Promise((done) => setTimeout(done, 50));
  }
}
