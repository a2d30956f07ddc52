#!/usr/bin/env bash
# SARIF Multitool 5.7.0: "validate" ends with 0 when the file is wrong.
#
# Guess:   validation errors give another exit code than 0.
# Seen:    level "Error" instead of "error" (JSON1019) and a result that ends before it starts (SARIF1007) are
#          printed as errors, then "Analysis completed successfully.", and the exit code is 0, with
#          --rich-return-code, too.
# Matters: a pipeline step that validates the report of a gate is green whatever the report holds. Count the
#          results of level error in the output file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @microsoft/sarif-multitool-linux@5.7.0 >/dev/null 2>&1
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"
report() {
    cat <<END
{"\$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
  "tool": {"driver": {"name": "gate", "rules": [{"id": "SIG310"}]}},
  "results": [{"ruleId": "SIG310", "level": "$1", "message": {"text": "The target regions lack the own region."},
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "main.json"}, "region": {"startLine": 5, "endLine": $2}}}]}]}]}
END
}
for case in 'error 6' 'error 2' 'Error 6'; do
    report $case > report.sarif
    for switch in '' --rich-return-code; do
        code=0
        "$tool" validate report.sarif --output out.sarif --log ForceOverwrite --rule-kind Sarif $switch > log 2>&1 || code=$?
        echo "level and endLine $case, ${switch:-no switch}: exit code $code, errors:$(grep -oE ' error [A-Z]+[0-9]+' log | sort -u | sed 's/ error//' | tr -d '\n')"
    done
done | tee seen

cat > expected <<'END'
level and endLine error 6, no switch: exit code 0, errors:
level and endLine error 6, --rich-return-code: exit code 0, errors:
level and endLine error 2, no switch: exit code 0, errors: SARIF1007
level and endLine error 2, --rich-return-code: exit code 0, errors: SARIF1007
level and endLine Error 6, no switch: exit code 0, errors: JSON1019
level and endLine Error 6, --rich-return-code: exit code 0, errors: JSON1019
END
diff expected seen
echo 'As stated.'
