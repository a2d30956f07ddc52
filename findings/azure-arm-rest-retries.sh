#!/usr/bin/env bash
# azure-pipelines-tasks-azure-arm-rest 3.272.1: the REST library of the pipeline tasks retries a 409 and not a 429.
#
# Guess:   a request that is throttled is repeated after Retry-After, a conflict is final, and polling goes on until the
#          status is Succeeded, Failed or Canceled, as Resource Manager's rules say.
# Seen:    408, 409, 500, 502, 503 and 504 are repeated after 2 seconds, whatever Retry-After says; 429 is returned at
#          once. Polling ends with any status but Accepted, Running, InProgress and DeploymentNotFound: Creating and Updating
#          are taken for the result, which has the status 200.
# Matters: a task that publishes image versions stops at the first throttling, and sends a PUT again that was refused for
#          a conflict. A step around it must wait and repeat after 429, and read the provisioning state at the end.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" azure-pipelines-tasks-azure-arm-rest@3.272.1 >/dev/null
cat > run.cjs <<'END'
const http = require("http"), path = require("path");
const folder = path.join(__dirname, "node_modules/azure-pipelines-tasks-azure-arm-rest");
const write = process.stdout.write.bind(process.stdout); process.stdout.write = (text) => (/^##vso/.test(text) ? true : write(text));
const { WebRequest, sendRequest } = require(path.join(folder, "webClient"));
const { AzureServiceClientBase } = require(path.join(folder, "AzureServiceClientBase"));
let answers = [], requests = 0;
const server = http.createServer((request, response) => {
  const [status, body, headers] = answers[Math.min(requests++, answers.length - 1)];
  response.writeHead(status, { "content-type": "application/json", ...headers }); response.end(JSON.stringify(body));
});
server.listen(0, "127.0.0.1", async () => {
  const uri = `http://127.0.0.1:${server.address().port}/`;
  const request = (method) => Object.assign(new WebRequest(), { method, uri, headers: {}, body: method === "PUT" ? "{}" : undefined });
  for (const status of [409, 429, 503]) {
    answers = [[status, { error: { code: "E" } }, { "retry-after": "1" }], [200, { ok: true }, {}]]; requests = 0;
    const { statusCode } = await sendRequest(request("PUT"));
    console.log(`PUT answered with ${status}, then 200: result ${statusCode} after ${requests} requests`);
  }
  const client = new AzureServiceClientBase({ baseUrl: uri, getToken: async () => "t" }, 1);
  for (const status of ["InProgress", "Creating", "Updating"]) {
    answers = [[200, { status }, { "retry-after": "1" }], [200, { status: "Succeeded" }, {}]]; requests = 0;
    const { statusCode, body } = await client.getLongRunningOperationResult({ headers: { "azure-asyncoperation": uri } });
    console.log(`poll with ${status}, then Succeeded: result ${statusCode} ${body.status} after ${requests} requests`);
  }
  process.exit(0);
});
END
node run.cjs 2>/dev/null | tee seen

cat > expected <<'END'
PUT answered with 409, then 200: result 200 after 2 requests
PUT answered with 429, then 200: result 429 after 1 requests
PUT answered with 503, then 200: result 200 after 2 requests
poll with InProgress, then Succeeded: result 200 Succeeded after 2 requests
poll with Creating, then Succeeded: result 200 Creating after 1 requests
poll with Updating, then Succeeded: result 200 Updating after 1 requests
END
diff expected seen
echo 'As stated.'
