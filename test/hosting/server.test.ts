import { connect } from "node:net";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

/** The server of `npm start` as it stands in a process of its own, asked for what no browser would ask. */
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  server = spawn(process.execPath, [resolve(__dirname, "../../tools/serve.mjs")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(server.stdout ?? server, "data")) as [Buffer];
  port = Number(/localhost:(\d+)/.exec(String(said))?.[1]);
}, 60_000);

afterAll(() => {
  server.kill();
});

/** The first line and the headers of what the server answers to these very bytes. */
async function answerTo(request: string): Promise<string> {
  const socket = connect(port, "localhost");
  socket.write(request);
  let text = "";
  for await (const piece of socket) text += String(piece);
  return text.split("\r\n\r\n")[0] ?? "";
}

const lineOf = (answer: string): string => answer.split("\r\n")[0] ?? "";
const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

test.each([
  ["two slashes", get("//")],
  ["a broken address", get("//[")],
  ["no HTTP at all", "\u0000\u0001\r\n\r\n"],
  ["a method that does not exist", "NONSENSE\r\n\r\n"],
])("%s is refused, and the server goes on", async (_what, request) => {
  expect(lineOf(await answerTo(request))).toMatch(/^HTTP\/1\.1 (400|404)/);
  expect(lineOf(await answerTo(get("/")))).toMatch(/302/);
});

test.each([
  "/%",
  "/%00",
  "/..%2f..%2fpackage.json",
  "/workbench/%2e%2e/%2e%2e/package.json",
  `/${"a".repeat(10_000)}`,
  "/nothing",
])("%s is not there, and the answer has the site's headers", async (path) => {
  const answer = await answerTo(get(path));
  expect(lineOf(answer)).toMatch(/^HTTP\/1\.1 (400|404)/);
  expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  expect(answer).not.toMatch(/strict-transport-security/i);
});
