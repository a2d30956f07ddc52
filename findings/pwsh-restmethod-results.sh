#!/usr/bin/env bash
# PowerShell 7.6.9: Invoke-RestMethod gives the text itself for some valid JSON, and a list is one item of the pipeline.
#
# Guess:   valid JSON of type application/json becomes objects or an error, and the items of a list go down the
#          pipeline one by one.
# Seen:    if two keys differ by case only, or a key is empty, the result is the text, without an error or a warning:
#          its properties are $null. A list goes down the pipeline as one array, so that "| Where-Object state -eq
#          Failed" finds nothing, and Measure-Object counts 1. ConvertFrom-Json says what it cannot do with the
#          same text, and its list is taken apart.
# Matters: tags and other maps have keys that users chose. "No failed version" is what such a line says of any list.
#          Put the call in parentheses, and take ConvertFrom-Json -AsHashtable for maps of others.
set -euo pipefail
work=$(mktemp -d); cd "$work"; server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > server.js <<'END'
const server = require("http").createServer((request, response) =>
  response.writeHead(200, { "Content-Type": "application/json" }).end(decodeURIComponent(request.url.slice(2)))
).listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.js > port & server=$!
until [ -s port ]; do sleep 0.2; done
cat > run.ps1 <<'END'
param([int] $Port)
function Get-Address([string] $Json) { "http://127.0.0.1:$Port/?$([uri]::EscapeDataString($Json))" }
foreach ($json in '{"tags":{"env":1,"os":2}}', '{"tags":{"env":1,"Env":2}}', '{"tags":{"":1}}') {
    $Error.Clear()
    $result = Invoke-RestMethod (Get-Address $json) 3>&1
    "${json}: $($result.GetType().Name), tags $(if ($null -eq $result.tags) { 'null' } else { 'found' }), $($Error.Count) errors"
    try { $null = $json | ConvertFrom-Json; '  ConvertFrom-Json: read' } catch { "  ConvertFrom-Json: $($_.FullyQualifiedErrorId)" }
}
$list = '[{"name":"1.0.0","state":"Failed"},{"name":"1.1.0","state":"Succeeded"}]'
"Invoke-RestMethod: $((Invoke-RestMethod (Get-Address $list) | Measure-Object).Count) item, failed: $((Invoke-RestMethod (Get-Address $list) | Where-Object state -eq Failed).name)"
"in parentheses: $(((Invoke-RestMethod (Get-Address $list)) | Measure-Object).Count) items, failed: $(((Invoke-RestMethod (Get-Address $list)) | Where-Object state -eq Failed).name)"
"ConvertFrom-Json: $(($list | ConvertFrom-Json | Measure-Object).Count) items, failed: $(($list | ConvertFrom-Json | Where-Object state -eq Failed).name)"
END
tool/pwsh -NoProfile -File run.ps1 "$(cat port)" | sed 's/ *$//' | tee seen

cat > expected <<'END'
{"tags":{"env":1,"os":2}}: PSCustomObject, tags found, 0 errors
  ConvertFrom-Json: read
{"tags":{"env":1,"Env":2}}: String, tags null, 0 errors
  ConvertFrom-Json: KeysWithDifferentCasingInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand
{"tags":{"":1}}: String, tags null, 0 errors
  ConvertFrom-Json: EmptyKeyInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand
Invoke-RestMethod: 1 item, failed:
in parentheses: 2 items, failed: 1.0.0
ConvertFrom-Json: 2 items, failed: 1.0.0
END
diff expected seen
echo 'As stated.'
