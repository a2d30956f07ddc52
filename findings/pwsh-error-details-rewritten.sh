#!/usr/bin/env bash
# PowerShell 7.6.9: $_.ErrorDetails.Message of Invoke-RestMethod is not the body that the service sent.
#
# Guess:   after a status of 400 or more it is the body, byte by byte: it is the only place where the body is left.
# Seen:    JSON and XML come indented and with other escapes, behind an empty line. In all other types, also in
#          application/problem+json and plain text, everything between < and > is cut out as if it were HTML:
#          "Use <subscription>/<group>" becomes "Use /", and "if a < b and c > d" becomes "if a  d". The
#          content of the response is disposed of by then. With -SkipHttpErrorCheck the body is complete.
# Matters: a placeholder in the message of a service says which part is wrong, and what is logged, compared or
#          hashed is not what was sent. Ask with -SkipHttpErrorCheck and -StatusCodeVariable.
set -euo pipefail
work=$(mktemp -d); cd "$work"; server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
# Answers every request with status 409, the content type and the body of the query.
cat > server.js <<'END'
const server = require("http").createServer((request, response) => {
  const query = new URL(request.url, "http://x").searchParams;
  response.writeHead(409, { "Content-Type": query.get("type") }).end(query.get("body"));
}).listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.js > port & server=$!
until [ -s port ]; do sleep 0.2; done
cat > run.ps1 <<'END'
param([int] $Port)
function Get-Address([string] $Type, [string] $Body) { "http://127.0.0.1:$Port/?type=$([uri]::EscapeDataString($Type))&body=$([uri]::EscapeDataString($Body))" }
$cases = @(
    , @('application/json', '{"error":{"message":"Use <subscription>/<group>"}}')
    , @('application/problem+json', '{"title":"Use <subscription>/<group>"}')
    , @('application/xml', '<Error><Message>The blob is missing.</Message></Error>')
    , @('text/plain', 'if a < b and c > d')
)
foreach ($case in $cases) {
    try { Invoke-RestMethod (Get-Address @case) }
    catch {
        "$($case[0]): $($_.ErrorDetails.Message.Replace("`n", '|'))"
        $content = $_.Exception.Response.Content
        try { "  content: $($content.ReadAsStringAsync().GetAwaiter().GetResult())" } catch { "  content: $($_.Exception.InnerException.GetType().Name)" }
    }
}
"skipped check: $((Invoke-RestMethod (Get-Address $cases[1][0] $cases[1][1]) -SkipHttpErrorCheck).title)"
END
tool/pwsh -NoProfile -File run.ps1 "$(cat port)" | tee seen

cat > expected <<'END'
application/json: |{|  "error": {|    "message": "Use \u003Csubscription\u003E/\u003Cgroup\u003E"|  }|}
  content: ObjectDisposedException
application/problem+json: {"title":"Use /"}
  content: ObjectDisposedException
application/xml: |<Error>|  <Message>The blob is missing.</Message>|</Error>
  content: ObjectDisposedException
text/plain: if a  d
  content: ObjectDisposedException
skipped check: Use <subscription>/<group>
END
diff expected seen
echo 'As stated.'
