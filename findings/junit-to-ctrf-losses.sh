#!/usr/bin/env bash
# junit-to-ctrf 0.0.14: the error of a suite, the reason of a skipped test and all failures but the first are lost.
#
# Guess:   what makes a JUnit report red makes the CTRF report red, and a file without tests gives an empty report.
# Seen:    a suite whose setup failed (errors="1", an <error> without a testcase) is not there, and the summary counts
#          no failure for it. Of two failures the first stays; the message of <skipped> is dropped; a test with the
#          status "disabled" has passed; of nested suites only the inner one is named. Where no testcase is left no report
#          is written, and the exit code is 0, as it is when no file is found.
# Matters: a gate that could not log in has one suite with one error and no test, and the summary in the pull request is the
#          last run's or none. Let the step fail by the exit code of the tool that wrote the JUnit file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" junit-to-ctrf@0.0.14 >/dev/null
cat > gate.xml <<'END'
<testsuites>
  <testsuite name="gallery" tests="3" failures="1" skipped="1">
    <testcase name="two" classname="c"><failure message="first">1</failure><failure message="second">2</failure></testcase>
    <testcase name="skipped" classname="c"><skipped message="no permission"/></testcase>
    <testcase name="disabled" classname="c" status="disabled"/>
  </testsuite>
  <testsuite name="setup" tests="0" errors="1"><error message="no login"/></testsuite>
  <testsuite name="outer"><testsuite name="inner" tests="1"><testcase name="deep" classname="c"/></testsuite></testsuite>
</testsuites>
END
echo '<testsuites><testsuite name="setup" tests="0" errors="1"><error message="no login"/></testsuite></testsuites>' > setup.xml
convert() { code=0; node_modules/.bin/junit-to-ctrf "$1" -o "$2" > log 2>&1 || code=$?; echo "$1: exit code $code, report $([ -e "$2" ] && echo written || echo missing)"; }
{
    convert gate.xml gate.json
    node -e '
      const { tests, summary } = JSON.parse(require("fs").readFileSync("gate.json", "utf8")).results;
      console.log(`tests ${summary.tests}, passed ${summary.passed}, failed ${summary.failed}, skipped ${summary.skipped}`);
      for (const { name, status, message, suite } of tests) console.log(JSON.stringify({ name, status, message, suite }));
      for (const word of ["no login", "second", "no permission", "outer"]) console.log(`"${word}" kept: ${JSON.stringify(tests).includes(word)}`);'
    convert setup.xml setup.json
    convert 'missing*.xml' missing.json
} | tee seen

cat > expected <<'END'
gate.xml: exit code 0, report written
tests 4, passed 2, failed 1, skipped 1
{"name":"gallery: two","status":"failed","message":"first","suite":["gallery"]}
{"name":"gallery: skipped","status":"skipped","suite":["gallery"]}
{"name":"gallery: disabled","status":"passed","suite":["gallery"]}
{"name":"inner: deep","status":"passed","suite":["inner"]}
"no login" kept: false
"second" kept: false
"no permission" kept: false
"outer" kept: false
setup.xml: exit code 0, report missing
missing*.xml: exit code 0, report missing
END
diff expected seen
echo 'As stated.'
