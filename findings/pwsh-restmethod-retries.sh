#!/usr/bin/env bash
# PowerShell 7.6.9: Invoke-RestMethod -MaximumRetryCount repeats a PUT after 400, 404, 409 and 412.
#
# Guess:   it repeats what may pass (429, 5xx), and waits as long as Retry-After says.
# Seen:    every status from 400 up is repeated, a PUT with its body, too, and 304 as well.
#          Retry-After is read after 429 only, and only as whole seconds: after 503, as a date or
#          as 1.5 it is ignored and -RetryIntervalSec counts.
# Matters: a script for Azure Resource Manager repeats a refused write (409) and a lost
#          precondition (412), and hides that the first answer said no. During an outage it comes
#          back earlier than the service asked.
set -euo pipefail
work=$(mktemp -d); cd "$work"; server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
# Answers /STATUS/RETRYAFTER with STATUS the first time, and then with 200 and what it has seen.
cat > server.js <<'END'
const seen = {};
const server = require("http").createServer((request, response) => {
  let body = "";
  request.on("data", (x) => (body += x)).on("end", () => {
    const s = (seen[request.url] ??= { n: 0 });
    const [, status, after] = request.url.split("/");
    const now = Date.now();
    if (++s.n === 1) {
      s.first = now;
      if (after) response.setHeader("Retry-After", after === "date" ? new Date(now + 6000).toUTCString() : after);
      response.statusCode = +status;
      response.end();
    } else response.end(JSON.stringify({ tries: s.n, body, waited: now - s.first }));
  });
}).listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.js > port & server=$!
until [ -s port ]; do sleep 0.2; done
cat > run.ps1 <<'END'
param([int] $Port)
foreach ($case in '304/', '400/', '404/', '409/', '412/', '503/', '429/6', '429/date', '429/1.5', '503/6') {
    $r = Invoke-RestMethod -Method Put -Body image -Uri "http://127.0.0.1:$Port/$case" -MaximumRetryCount 2 -RetryIntervalSec 1
    "${case}: $($r.tries) tries, body '$($r.body)', $(if ($r.waited -ge 5900) { 'waited as asked' } else { 'waited the interval' })"
}
END
tool/pwsh -NoProfile -File run.ps1 "$(cat port)" | tee seen

cat > expected <<'END'
304/: 2 tries, body 'image', waited the interval
400/: 2 tries, body 'image', waited the interval
404/: 2 tries, body 'image', waited the interval
409/: 2 tries, body 'image', waited the interval
412/: 2 tries, body 'image', waited the interval
503/: 2 tries, body 'image', waited the interval
429/6: 2 tries, body 'image', waited as asked
429/date: 2 tries, body 'image', waited the interval
429/1.5: 2 tries, body 'image', waited the interval
503/6: 2 tries, body 'image', waited the interval
END
diff expected seen
echo 'As stated.'
