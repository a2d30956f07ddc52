#!/usr/bin/env bash
# azure-pipelines-task-lib 5.281.0: a list keeps its blanks, yes is false, and an empty argument disappears.
#
# Guess:   getDelimitedInput trims what it splits, getBoolInput refuses what is no Boolean, line() splits like a shell
#          at any white space, and arg() passes on what it is given.
# Seen:    "eastus, westus2" gives "eastus" and " westus2", and a list of lines keeps its carriage returns. yes, 1 and
#          " true" are false without a word. line() splits at blanks alone, so arguments on two lines are one; it knows
#          no single quotes and eats double ones within a word. arg('') passes nothing, so the next argument takes its
#          place, and arg trims, though not in a list. A property 0, false or '' of a command is left out.
# Matters: target regions, replica counts and Booleans of an image task come this way. Trim the parts, compare Booleans
#          yourself, and hand arguments to arg() as lists.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" azure-pipelines-task-lib@5.281.0 >/dev/null
cat > run.cjs <<'END'
const inputs = { regions: "eastus, westus2", lines: "eastus\r\nwestus2", yes: "yes", one: "1", blank: " true", upper: "TRUE" };
for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value;
const log = console.log, quiet = (text) => (/^##vso\[task\.debug/.test(text) ? true : write(text));
const write = process.stdout.write.bind(process.stdout); process.stdout.write = quiet;
const task = require("azure-pipelines-task-lib/task");
const { TaskCommand } = require("azure-pipelines-task-lib/taskcommand");
const { ToolRunner } = require("azure-pipelines-task-lib/toolrunner");
const show = (name, value) => log(`${name}: ${JSON.stringify(value)}`);
show("regions", task.getDelimitedInput("regions", ","));
show("lines", task.getDelimitedInput("lines", "\n"));
for (const name of ["yes", "one", "blank", "upper"]) show(`Boolean ${JSON.stringify(inputs[name])}`, task.getBoolInput(name));
const line = (text) => { const tool = new ToolRunner("/bin/true"); tool.line(text); return tool.args; };
for (const text of ["--name a\n--sku b", "--name a\t--sku b", "--tag 'a b'", "--body {\"a\":1}", "--tag \"a b\""]) show(`line(${JSON.stringify(text)})`, line(text));
const arg = (...values) => { const tool = new ToolRunner("/bin/true"); values.forEach((value) => tool.arg(value)); return tool.args; };
show("arg --tag, '', --sku", arg("--tag", "", "--sku"));
show("arg ' a '", arg(" a "));
show("arg [' a ', '']", arg([" a ", ""]));
show("command", new TaskCommand("task.logissue", { type: "error", linenumber: 0, code: "" }, "text").toString());
END
node run.cjs | tee seen

cat > expected <<'END'
regions: ["eastus"," westus2"]
lines: ["eastus\r","westus2"]
Boolean "yes": false
Boolean "1": false
Boolean " true": false
Boolean "TRUE": true
line("--name a\n--sku b"): ["--name","a\n--sku","b"]
line("--name a\t--sku b"): ["--name","a\t--sku","b"]
line("--tag 'a b'"): ["--tag","'a","b'"]
line("--body {\"a\":1}"): ["--body","{a:1}"]
line("--tag \"a b\""): ["--tag","a b"]
arg --tag, '', --sku: ["--tag","--sku"]
arg ' a ': ["a"]
arg [' a ', '']: [" a ",""]
command: "##vso[task.logissue type=error;]text"
END
diff expected seen
echo 'As stated.'
