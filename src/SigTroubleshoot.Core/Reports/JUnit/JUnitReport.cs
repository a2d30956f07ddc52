using System.Globalization;
using System.Xml;

namespace SigTroubleshoot.Reports.JUnit;

/// <summary>
/// The report for the test results of CI systems: a suite for each file or source, a case for each rule and resource. A failure
/// is what fails the gate. What is suppressed or could not be evaluated is skipped. Anything else passes, with its text in the output.
/// </summary>
internal sealed class JUnitReport : IReportWriter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var suites = JUnitSuite.Of(report);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", Report.Tool);
        WriteCounts(xml, [.. suites.SelectMany(suite => suite.Cases)]);
        Attribute(xml, "time", "0");
        for (var i = 0; i < suites.Count; i++)
            WriteSuite(xml, suites[i], i, report);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, JUnitSuite suite, int number, Report report)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Name);
        WriteCounts(xml, suite.Cases);
        Attribute(xml, "skipped", Text(suite.Cases.Count(test => test.Result == JUnitResult.Skipped)));
        Attribute(xml, "time", "0");
        // Without a time zone, as consumers of this format expect it.
        Attribute(xml, "timestamp", report.CreatedAt.TrimEnd('Z'));
        Attribute(xml, "hostname", "localhost");
        Attribute(xml, "package", Report.Tool);
        Attribute(xml, "id", Text(number));
        xml.WriteStartElement("properties");
        WriteProperty(xml, "tool", $"{Report.Tool} {Report.ToolVersion}");
        WriteProperty(xml, "failOn", report.Options.FailOn.ToString());
        xml.WriteEndElement();
        foreach (var test in suite.Cases)
            WriteCase(xml, test);
        xml.WriteElementString("system-out", "");
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, JUnitCase test)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", test.Name);
        Attribute(xml, "classname", test.ClassName);
        Attribute(xml, "time", "0");
        switch (test.Result)
        {
            case JUnitResult.Failed:
                xml.WriteStartElement("failure");
                Attribute(xml, "message", test.Message);
                Attribute(xml, "type", test.Type);
                xml.WriteString(XmlText.Clean(test.Text));
                xml.WriteEndElement();
                break;
            case JUnitResult.Skipped:
                xml.WriteElementString("skipped", XmlText.Clean(test.Text));
                break;
            case JUnitResult.Passed when test.Text.Length > 0:
                xml.WriteElementString("system-out", XmlText.Clean(test.Text));
                break;
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyCollection<JUnitCase> cases)
    {
        Attribute(xml, "tests", Text(cases.Count));
        Attribute(xml, "failures", Text(cases.Count(test => test.Result == JUnitResult.Failed)));
        Attribute(xml, "errors", "0");
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlText.Clean(value));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
