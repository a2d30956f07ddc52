#!/usr/bin/env bash
# PowerShell 7.6.9: Invoke-RestMethod -FollowRelLink -OutFile keeps the last page only.
#
# Guess:   the file has all pages, -ResponseHeadersVariable has the headers of all answers or of the first one, and
#          after a POST the further pages are asked for with GET.
# Seen:    each page overwrites the file, the headers are those of the last page, and the POST is repeated with its
#          body for each page. Without -OutFile all pages come, each as one array.
# Matters: registries and release pages that answer with Link headers are saved incomplete, without an error, and a
#          request that makes something is sent more than once. Collect the pages in a variable and save that.
set -euo pipefail
work=$(mktemp -d); cd "$work"; server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
# Three pages; each tells how it was asked for.
cat > server.js <<'END'
const server = require("http").createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part)).on("end", () => {
    const page = +request.url.slice(1);
    const headers = { "Content-Type": "application/json", Page: page };
    if (page < 3) headers.Link = `<http://${request.headers.host}/${page + 1}>; rel="next"`;
    response.writeHead(200, headers).end(JSON.stringify([`page ${page}: ${request.method} '${body}'`]));
  });
}).listen(0, "127.0.0.1", () => console.log(server.address().port));
END
node server.js > port & server=$!
until [ -s port ]; do sleep 0.2; done
cat > run.ps1 <<'END'
param([int] $Port)
$first = "http://127.0.0.1:$Port/1"
Invoke-RestMethod $first -FollowRelLink -ResponseHeadersVariable headers | ForEach-Object { "$_" }
"headers of page $($headers.Page)"
Invoke-RestMethod $first -FollowRelLink -OutFile pages.json
"file: $(Get-Content pages.json)"
Invoke-RestMethod $first -Method Post -Body make -FollowRelLink | ForEach-Object { "$_" }
END
tool/pwsh -NoProfile -File run.ps1 "$(cat port)" | tee seen

cat > expected <<'END'
page 1: GET ''
page 2: GET ''
page 3: GET ''
headers of page 3
file: ["page 3: GET ''"]
page 1: POST 'make'
page 2: POST 'make'
page 3: POST 'make'
END
diff expected seen
echo 'As stated.'
