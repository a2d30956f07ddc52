using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Health;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Suppressing;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.MonoRun;

/// <summary>
/// What Core concludes about fixed inputs, one JSON object a line: the samples, the sentences of all rules, names, resources, and
/// templates, and the reports of the last, in both languages. Compiled for Mono and into the tests for .NET, so that both print the same if they conclude the same.
/// </summary>
internal static class CoreReport
{
    private const string Gallery = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal";

    // Dotless i, sharp s, a surrogate pair, a combining sign: where cultures and runtimes differ.
    private static readonly string[] Names =
    [
        "gal", "gal_contoso.1", "", " ", ".gal", "gal-", "my gal", "G\u0130L", "g\u0131l", "stra\u00dfe", "e\u0301t\u00e9", "\ud83d\ude00", "latest", "1.0.0", "01.2.3", "1.0", "2147483648.0.0",
        new('x', 81), "West Europe", "westeurope", "nowhere",
    ];

    private static readonly Regex Placeholder = new("<[A-Za-z]+>", RegexOptions.CultureInvariant);

    /// <summary>Writes the report.</summary>
    /// <param name="samples">The folder with the samples.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(string samples, TextWriter output)
    {
        var engine = SigEngine.Default;
        foreach (var file in Directory.GetFiles(samples).OrderBy(file => file, StringComparer.Ordinal))
            Write(output, Path.GetFileName(file), engine.Diagnose(File.ReadAllText(file), Path.GetFileName(file)));
        foreach (var rule in engine.Rules)
        {
            foreach (var sentence in rule.Messages)
                Write(output, rule.Id, engine.Diagnose("az sig image-version create -g rg -r gal -i web -e 1.0.0\nERROR: (BadRequest) " + Placeholder.Replace(sentence, "value1"), "text"));
        }

        foreach (var name in Names)
        {
            Write(output, "gallery", engine.Check(new Gallery { Name = name, Location = name }, name, "check"));
            Write(output, "definition", engine.Check(new ImageDefinition { Name = name, Publisher = name, Offer = name, Sku = name }, name, "check"));
            Write(output, "version", engine.Check(new ImageVersion { Name = name, Location = name, EndOfLifeDate = name, ReplicaCount = name }, name, "check"));
        }

        foreach (var json in Versions())
        {
            var version = ImageVersionMapping.Map(new JsonNode(JsonReader.Parse(json).Value));
            var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
            var health = HealthAssessor.Assess(engine.Rules, VersionReading.Of(version, now), "text");
            output.WriteLine(Line("health", ("version", health.ToString()), ("progress", Invariant(health.Progress)), ("age", Invariant(health.Age)), ("regions", string.Join(", ", health.Regions.Select(region => region.ToString())))));
            Write(output, "health", health.Findings);
        }

        foreach (var culture in new[] { "en-US", "zh-TW" })
        {
            using (new LanguageScope(CultureInfo.GetCultureInfo(culture)))
                WriteTemplates(Path.Combine(samples, "templates"), output);
        }
    }

    // Without the Bicep CLI, which only .NET would find.
    private static void WriteTemplates(string folder, TextWriter output)
    {
        var rules = SigEngine.Default.Rules;
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        TemplateInputs inputs = new() { Open = name => File.Exists(Path.Combine(folder, name)) ? Read(name) : null };
        TemplateRun run = new(rules, inputs, SigSettings.None, ignoresSuppressions: false, now);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).OrderBy(file => file, StringComparer.Ordinal))
            run.TryAdd(Read(file.Substring(folder.Length + 1).Replace('\\', '/')));
        Finding[] findings = [.. run.Judge()];
        Write(output, "template", findings);
        foreach (var format in ReportFormats.Names.Select(extension => ReportFormats.Of(extension)!.Value).Distinct())
        {
            using var text = new StringWriter { NewLine = "\n" };
            ReportFormats.WriterOf(format).Write(new Report(findings, new ReportContent(), rules, new ReportOptions { CreatedAt = now }), text);
            output.WriteLine(Line("report", ("format", format.ToString()), ("text", text.ToString())));
        }

        SourceFile Read(string name) => new(name, File.ReadAllText(Path.Combine(folder, name)));
    }

    private static IEnumerable<string> Versions()
    {
        foreach (var provisioning in new[] { "Succeeded", "Creating", "Updating", "Deleting", "Failed" })
        {
            foreach (var state in new[] { "Completed", "Replicating", "Failed", "Unknown" })
            {
                foreach (var date in new[] { "2026-03-01T04:00:00.1234567-07:00", "2026-02-01T00:00:00Z", "03/01/2026 11:30:00" })
                {
                    yield return $$$"""
                        {"id":"{{{Gallery}}}/images/web/versions/1.0.0","name":"1.0.0","location":"West Europe","properties":{"provisioningState":"{{{provisioning}}}",
                        "publishingProfile":{"publishedDate":"{{{date}}}","replicaCount":1,"targetRegions":[{"name":"West Europe"},{"name":"North Europe","regionalReplicaCount":3}]},
                        "replicationStatus":{"aggregatedState":"","summary":[{"region":"westeurope","state":"Completed","progress":100},{"region":"northeurope","state":"{{{state}}}","progress":"4.5e1","details":"a \u2028 b"}]} } }
                        """;
                }
            }
        }
    }

    private static void Write(TextWriter output, string input, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(Line(
                input,
                ("rule", finding.RuleId),
                ("is", $"{finding.Severity} {finding.Outcome} {finding.Confidence}"),
                ("target", finding.Target),
                ("message", finding.Message),
                ("cause", finding.Cause),
                ("remedy", finding.Remedy),
                ("command", finding.Command),
                ("values", string.Join("; ", finding.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))),
                ("evidence", finding.Evidence),
                ("line", Invariant(finding.Line))));
        }
    }

    private static string Line(string input, params (string Name, string Value)[] members) =>
        "{\"input\":" + Quote(input) + string.Concat(members.Select(member => $",\"{member.Name}\":{Quote(member.Value)}")) + "}";

    private static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                quoted.Append(c);
            else
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }
}
