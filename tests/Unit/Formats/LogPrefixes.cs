using System.Globalization;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>What build systems and log collectors put before each line of a text.</summary>
internal static class LogPrefixes
{
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["docker compose"] = Each("publisher-1  | "),
        ["docker compose, colors"] = Each("\u001b[36mpublisher-1  | \u001b[0m"),
        ["docker compose, container name"] = Each("publisher  | "),
        ["docker service"] = Each("web_publisher.1.x7k2m9@node-3    | "),
        ["containerd"] = Each("2026-11-27T06:20:11.123456789Z stderr F "),
        ["containerd, parts"] = text => Lines(text, (line, _) => line.Length <= 60 ? "2026-11-27T06:20:11.123456789Z stderr F " + line
            : "2026-11-27T06:20:11.123456789Z stderr P " + line[..60] + "\n2026-11-27T06:20:11.123456790Z stderr F " + line[60..]),
        ["docker json-file"] = text => Lines(text, (line, _) => $$"""{"log":{{ToolFormats.Json(line + "\n")}},"stream":"stderr","time":"2026-11-27T06:20:11.123456789Z"}"""),
        ["kubectl logs --timestamps"] = Each("2026-11-27T06:20:11.123456789Z "),
        ["kubectl logs --prefix"] = Each("[pod/publisher-7c9d/main] "),
        ["kubectl logs --prefix --timestamps"] = Each("[pod/publisher-7c9d/main] 2026-11-27T06:20:11.123456789Z "),
        ["GitLab"] = text => "section_start:1795760411:step_script\r\u001b[0K" + Lines(text, (line, _) => "2026-11-27T06:20:11.123456Z 01E " + line),
        ["Azure DevOps"] = Each("2026-11-27T06:20:11.1234567Z ##[error]"),
        ["Azure DevOps, stamp"] = Each("2026-11-27T06:20:11.1234567Z "),
        ["GitHub Actions"] = Each("::error::"),
        ["GitHub CLI"] = Each("build\tPublish image\t2026-11-27T06:20:11.1234567Z "),
        ["Jenkins"] = Each("[2026-11-27T06:20:11.201Z] "),
        ["Jenkins, time"] = Each("06:20:11  "),
        ["TeamCity"] = Each("[06:20:11][Step 1/2] "),
        ["TeamCity, error"] = Each("[06:20:11]E:\t [Step 1/2] "),
        ["CircleCI, line numbers"] = text => Lines(text, (line, number) => string.Create(CultureInfo.InvariantCulture, $"{number + 1,4}: {line}")),
        ["cat -n"] = text => Lines(text, (line, number) => string.Create(CultureInfo.InvariantCulture, $"{number + 1,6}\t{line}")),
        ["syslog RFC 3164"] = Each("Nov 27 06:20:11 build01 publisher[4711]: "),
        ["syslog RFC 3164 with priority"] = Each("<14>Nov 27 06:20:11 build01 publisher[4711]: "),
        ["syslog RFC 5424"] = Each("<14>1 2026-11-27T06:20:11.003Z build01 publisher 4711 ID47 - "),
        ["syslog RFC 5424 with data"] = Each("<165>1 2026-11-27T06:20:11.003Z build01 publisher - ID47 [exampleSDID@32473 iut=\"3\"] "),
        ["syslog in one line"] = text => "Nov 27 06:20:11 build01 publisher[4711]: " + text.Replace("\n", "#012", StringComparison.Ordinal).Replace("\t", "#011", StringComparison.Ordinal),
        ["journal"] = Each("Nov 27 06:20:11.123456 build01 publisher[4711]: "),
        ["journal, ISO"] = Each("2026-11-27T06:20:11+0100 build01 publisher[4711]: "),
        ["mail"] = Each("> "),
        ["mail, twice"] = Each(">> "),
        ["log4j"] = Each("2026-11-27 06:20:11,123 ERROR [main] com.acme.Publisher - "),
        ["python logging"] = Each("2026-11-27 06:20:11,123 - publisher - ERROR - "),
        ["klog"] = Each("E1127 06:20:11.123456    4711 publisher.go:123] "),
        ["ansible log"] = Each("2026-11-27 06:35:40,152 p=1797 u=dana n=ansible | "),
        ["Buildkite"] = text => Lines(text, (line, number) => string.Create(CultureInfo.InvariantCulture, $"\u001b_bk;t={1795760411000 + number}\a{line}")),
        ["Terraform local-exec"] = Each("null_resource.publish[0] (local-exec): "),
        ["Packer provisioner"] = Each("    azure-arm.win: "),
        ["stream after a time"] = Each("2026-11-27 06:20:11.003 [stderr] "),
        ["indented"] = Each("        "),
        ["indented by tabs"] = Each("\t\t"),
        ["logfmt, each line"] = text => Lines(text, (line, _) => $"time=\"2026-11-27T06:20:11Z\" level=info msg={ToolFormats.Json(line)} step=publish"),
        ["JSON, each line"] = text => Lines(text, (line, number) => $$"""{"level":30,"time":{{(1795760411000 + number).ToString(CultureInfo.InvariantCulture)}},"pid":4711,"hostname":"build01","job":"publish","msg":{{ToolFormats.Json(line)}}}"""),
        ["JSON in JSON, each line"] = text => Lines(text, (line, _) => $$"""{"log":{{ToolFormats.Json($$"""{"level":"info","msg":{{ToolFormats.Json(line)}}}""" + "\n")}},"stream":"stdout","time":"2026-11-27T06:20:11.123456789Z"}"""),
        ["list of lines in JSON"] = text => "{\n  \"name\": \"publish\",\n  \"log\": [\n" + string.Join(",\n", text.Split('\n').Select(line => "    " + ToolFormats.Json(line))) + "\n  ]\n}",
        ["output in JSON"] = text => $"{{\n  \"status\": \"failed\",\n  \"output\": {ToolFormats.Json(text + "\n")},\n  \"exitCode\": 1\n}}",
        ["Ansible shell"] = text => $"TASK [Publish] ***\nfatal: [localhost]: FAILED! => {{\"changed\": true, \"cmd\": \"./publish.sh\", \"msg\": \"non-zero return code\", \"rc\": 1, \"stderr\": {ToolFormats.Json(text)}, \"stderr_lines\": [{string.Join(", ", text.Split('\n').Select(ToolFormats.Json))}], \"stdout\": \"\", \"stdout_lines\": []}}\n",
        ["Ansible shell, pretty"] = text => $"fatal: [localhost]: FAILED! => {{\n    \"changed\": true,\n    \"rc\": 1,\n    \"stderr\": {ToolFormats.Json(text)},\n    \"stderr_lines\": [\n{string.Join(",\n", text.Split('\n').Select(line => "        " + ToolFormats.Json(line)))}\n    ],\n    \"stdout\": \"\"\n}}\n",
        ["Ansible shell, yaml"] = text => "fatal: [localhost]: FAILED! => changed=true\n  rc: 1\n  stderr: |-\n" + Lines(text, (line, _) => "    " + line) + "\n  stderr_lines: <omitted>\n",
        ["Ansible shell, minimal"] = text => $"localhost | FAILED | rc=1 >>\n{text}non-zero return code\n",
        ["first line only"] = text => "2026-11-27 06:20:11,123 ERROR [main] com.acme.Publisher - " + text,
    };

    private static Func<string, string> Each(string prefix) => text => Lines(text, (line, _) => prefix + line);

    private static string Lines(string text, Func<string, int, string> print) => string.Join('\n', text.Split('\n').Select(print));
}
