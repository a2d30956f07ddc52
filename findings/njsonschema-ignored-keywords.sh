#!/usr/bin/env bash
# NJsonSchema 11.6.2: const, if/then, contains, propertyNames, dependentRequired and prefixItems are ignored without a word.
#
# Guess:   a keyword that the validator does not know is reported, or checked.
# Seen:    each of the six schemas below passes an instance that breaks it. enum, required and pattern,
#          for comparison, are checked. The format date-time also passes "2027-03-01".
#          1.0 is no integer for it, though it is one since draft 6.
# Matters: SARIF's schema (draft 4 in some copies, draft 7 in others) and ARM schemas are checked with it.
#          A schema of draft 6 or later proves less than it says; test the validator with a wrong file first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

cat > validate.cs <<'END'
#:package NJsonSchema@11.6.2
#:property PublishAot=false
using NJsonSchema;
foreach (var (schema, wrong) in new[] {
    ("""{"const":"Succeeded"}""", "\"Failed\""),
    ("""{"if":{"required":["kind"]},"then":{"required":["url"]}}""", """{"kind":"x"}"""),
    ("""{"contains":{"type":"number"}}""", """["a"]"""),
    ("""{"propertyNames":{"pattern":"^a"}}""", """{"b":1}"""),
    ("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}"""),
    ("""{"prefixItems":[{"type":"string"}]}""", "[1]"),
    ("""{"format":"date-time","type":"string"}""", "\"2027-03-01\""),
    ("""{"enum":["Succeeded"]}""", "\"Failed\""),
    ("""{"required":["a"]}""", "{}"),
    ("""{"pattern":"^a"}""", "\"b\"") })
    Console.WriteLine($"{schema} {((await JsonSchema.FromJsonAsync(schema)).Validate(wrong).Count == 0 ? "passes" : "refuses")} {wrong}");
Console.WriteLine($"integer 1.0: {((await JsonSchema.FromJsonAsync("""{"type":"integer"}""")).Validate("1.0").Count == 0 ? "passes" : "refused")}");
END
dotnet run validate.cs | tee seen

cat > expected <<'END'
{"const":"Succeeded"} passes "Failed"
{"if":{"required":["kind"]},"then":{"required":["url"]}} passes {"kind":"x"}
{"contains":{"type":"number"}} passes ["a"]
{"propertyNames":{"pattern":"^a"}} passes {"b":1}
{"dependentRequired":{"a":["b"]}} passes {"a":1}
{"prefixItems":[{"type":"string"}]} passes [1]
{"format":"date-time","type":"string"} passes "2027-03-01"
{"enum":["Succeeded"]} refuses "Failed"
{"required":["a"]} refuses {}
{"pattern":"^a"} refuses "b"
integer 1.0: refused
END
diff expected seen
echo 'As stated.'
