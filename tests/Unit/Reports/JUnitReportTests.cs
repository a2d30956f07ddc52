using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Reports;

public sealed class JUnitReportTests
{
    private static XDocument Read(Report report) => XDocument.Parse(Sample.Write(ReportFormat.JUnit, report));

    private static XElement Case(XContainer document, string start) => document.Descendants("testcase").Single(test => test.Attribute("name")!.Value.StartsWith(start, StringComparison.Ordinal));

    private static List<string> ProblemsOf(XDocument document)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(Session.Root, "tests", "Unit", "Reports", "Schemas", "jenkins-junit.xsd"));
        var problems = new List<string>();
        document.Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    public static TheoryData<string> Kinds => ["all", "empty", "tested", "health", "masked"];

    private static Report Named(string kind) => kind switch
    {
        "empty" => Sample.Report([]),
        "tested" => Sample.Report([], tested: ["one", "two"]),
        "health" => Sample.Report([], health: [Sample.Health, Sample.Unread]),
        "masked" => Sample.Report().Masked(),
        _ => Sample.Report(options: new ReportOptions { IncludePassed = true }),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_valid_by_the_schema_of_Jenkins_and_never_empty(string kind)
    {
        var document = Read(Named(kind));
        Assert.Empty(ProblemsOf(document));
        Assert.NotEmpty(document.Descendants("testcase"));
        foreach (var suite in document.Descendants("testsuite").Append(document.Root!))
        {
            Assert.Equal(suite.Attribute("tests")!.Value, $"{suite.Descendants("testcase").Count()}");
            Assert.Equal(suite.Attribute("failures")!.Value, $"{suite.Descendants("failure").Count()}");
        }

        Assert.All(document.Descendants("testcase"), test => Assert.InRange(test.Elements("failure").Count() + test.Elements("skipped").Count(), 0, 1));
        Assert.All(document.Descendants("skipped"), skipped => Assert.Empty(skipped.Attributes()));
        Assert.All(document.Descendants("testsuite"), suite => Assert.DoesNotMatch("Z|[+]", suite.Attribute("timestamp")!.Value));
    }

    [Fact]
    public void The_schema_would_notice_a_mistake()
    {
        var document = Read(Named("all"));
        document.Descendants("failure").First().AddBeforeSelf(new XElement("reason"));
        Assert.NotEmpty(ProblemsOf(document));
    }

    [Fact]
    public void It_starts_with_the_declaration() => Assert.StartsWith("<?xml", Sample.Write(ReportFormat.JUnit, Named("all")), StringComparison.Ordinal);

    [Theory]
    [InlineData(FindingThreshold.Error, "failure", "system-out", "skipped")]
    [InlineData(FindingThreshold.Warning, "failure", "failure", "skipped")]
    [InlineData(FindingThreshold.NotEvaluated, "failure", "failure", "failure")]
    public void The_threshold_decides_what_fails(FindingThreshold threshold, string error, string warning, string notEvaluated)
    {
        var document = Read(Sample.Report([Sample.Error, Sample.Warning, Sample.NotEvaluated, Sample.Suppressed], new ReportOptions { FailOn = threshold }));
        Assert.Equal(error, Case(document, "SIG101").Elements().Single().Name.LocalName);
        Assert.Equal(warning, Case(document, "SIG316").Elements().Single().Name.LocalName);
        Assert.Equal(notEvaluated, Case(document, "SIG921").Elements().Single().Name.LocalName);
        Assert.Equal("skipped", Case(document, "SIG330").Elements().Single().Name.LocalName);
    }

    [Fact]
    public void A_rule_and_a_resource_are_one_case_with_all_messages()
    {
        var document = Read(Sample.Report([Sample.Error, Sample.Error with { Message = "Another one.", Line = 24 }]));
        var failure = Case(document, "SIG101").Element("failure")!;
        Assert.Contains("infra/main.bicep:23:14", failure.Value, StringComparison.Ordinal);
        Assert.Contains("Another one.", failure.Value, StringComparison.Ordinal);
        Assert.Equal("infra/main.bicep", document.Descendants("testsuite").Single().Attribute("name")!.Value);
    }

    [Fact]
    public void Tested_resources_without_findings_are_passed_cases() =>
        Assert.Equal(["good"], Read(Sample.Report([Sample.Error], tested: ["good", "my-gallery"])).Descendants("testcase").Where(test => !test.HasElements).Select(test => test.Attribute("name")!.Value));
}
