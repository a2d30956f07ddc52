#!/usr/bin/env bash
# PowerShell 7.6.9: Test-Json cannot use a draft-04 schema, which is what the schemas of ARM templates are.
#
# Guess:   Test-Json -Schema checks a template against a schema of Azure, and "format": "date-time" means that a text
#          that is no date is wrong.
# Seen:    with "$schema": "http://json-schema.org/draft-04/schema#" all JSON is wrong, for "a reference that could not
#          be resolved"; with draft 07 in its place the same schema works. "format" is checked in no draft: "soon"
#          is a date-time. Of two equal keys the last one counts, and a misspelt keyword ("propertees") lets
#          everything pass.
# Matters: a pipeline that checks templates or parameters this way fails for all of them. With another line for the
#          draft it lets wrong dates, URIs and GUIDs through: write a pattern for those.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
cat > run.ps1 <<'END'
function Show([string] $Name, [string] $Schema, [string] $Json) {
    $valid = Test-Json -Json $Json -Schema $Schema -ErrorAction SilentlyContinue -ErrorVariable problem
    "${Name}, ${Json}: $valid $($problem.FullyQualifiedErrorId -replace ',.*')".TrimEnd()
}
foreach ($draft in 'http://json-schema.org/draft-04/schema#', 'http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2020-12/schema') {
    $schema = '{"$schema":"' + $draft + '","properties":{"count":{"type":"integer"},"date":{"type":"string","format":"date-time"},"id":{"format":"uuid"}}}'
    Show $draft $schema '{"count":1}'
    Show $draft $schema '{"count":"one"}'
    Show $draft $schema '{"date":"soon","id":"none"}'
}
Show 'two keys' '{"properties":{"count":{"type":"integer"}}}' '{"count":"one","count":1}'
Show 'misspelt' '{"propertees":{"count":{"type":"integer"}}}' '{"count":"one"}'
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
http://json-schema.org/draft-04/schema#, {"count":1}: False UnresolvedJsonSchemaRef
http://json-schema.org/draft-04/schema#, {"count":"one"}: False UnresolvedJsonSchemaRef
http://json-schema.org/draft-04/schema#, {"date":"soon","id":"none"}: False UnresolvedJsonSchemaRef
http://json-schema.org/draft-07/schema#, {"count":1}: True
http://json-schema.org/draft-07/schema#, {"count":"one"}: False InvalidJsonAgainstSchemaDetailed
http://json-schema.org/draft-07/schema#, {"date":"soon","id":"none"}: True
https://json-schema.org/draft/2020-12/schema, {"count":1}: True
https://json-schema.org/draft/2020-12/schema, {"count":"one"}: False InvalidJsonAgainstSchemaDetailed
https://json-schema.org/draft/2020-12/schema, {"date":"soon","id":"none"}: True
two keys, {"count":"one","count":1}: True
misspelt, {"count":"one"}: True
END
diff expected seen
echo 'As stated.'
